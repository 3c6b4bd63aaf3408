package dev.selfservice.keycloak.delegation;

class TextsTest extends ModuleTextsTest {}
