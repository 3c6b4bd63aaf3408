package dev.selfservice.keycloak.resetlink;

import dev.selfservice.keycloak.delegation.ModuleTextsTest;

class TextsTest extends ModuleTextsTest {}
