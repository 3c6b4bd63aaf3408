package dev.selfservice.keycloak.signin;

import dev.selfservice.keycloak.delegation.ModuleTextsTest;

class TextsTest extends ModuleTextsTest {}
