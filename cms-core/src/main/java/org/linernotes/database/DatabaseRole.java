package org.linernotes.database;

/** The accounts that readers' requests log in as; what each may do is granted in the migrations. */
enum DatabaseRole {
    DELIVERY("delivery"),
    PREVIEW("preview"),
    READER("reader");

    private final String dataSource;

    DatabaseRole(String dataSource) {
        this.dataSource = dataSource;
    }

    /** Its data source's name in settings and in repositories. */
    String dataSource() {
        return dataSource;
    }

    String username() {
        return "linernotes_" + dataSource;
    }

    /** The statement for an operator whose owner account may not create roles. */
    String creation(String passwordVerifier) {
        return "CREATE ROLE %s LOGIN NOINHERIT PASSWORD '%s';".formatted(username(), passwordVerifier);
    }
}
