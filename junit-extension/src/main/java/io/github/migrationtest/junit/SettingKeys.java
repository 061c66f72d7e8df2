package io.github.migrationtest.junit;

/** The keys of the settings that the extension reads; README lists them. */
final class SettingKeys {

    static final String DATABASES = "migrationtest.databases";
    static final String SCOPE = "migrationtest.scope";
    static final String UNDO = "migrationtest.undo";
    static final String TIMEOUT = "migrationtest.timeout";
    static final String KEEP = "migrationtest.keep";

    private SettingKeys() {}
}
