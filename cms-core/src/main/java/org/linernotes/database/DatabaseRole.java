package org.linernotes.database;

/** The accounts that readers' requests log in as; what each may do is granted in the migrations. */
enum DatabaseRole {
    DELIVERY("delivery", "live"),
    PREVIEW("preview", "asof"),
    READER("reader", "reader");

    private final String dataSource;
    private final String schema;

    DatabaseRole(String dataSource, String schema) {
        this.dataSource = dataSource;
        this.schema = schema;
    }

    /** Its data source's name in settings and in repositories. */
    String dataSource() {
        return dataSource;
    }

    String username() {
        return "linernotes_" + dataSource;
    }

    /** The statements for an operator whose owner account may not create roles. */
    String creation(String passwordVerifier) {
        return """
                CREATE ROLE %1$s LOGIN NOINHERIT PASSWORD '%2$s';
                ALTER ROLE %1$s SET search_path = %3$s;%4$s
                ALTER ROLE %1$s SET statement_timeout = '4s';""".formatted(username(), passwordVerifier, schema, readOnly());
    }

    private String readOnly() {
        return this == READER ? "" : "\nALTER ROLE %s SET default_transaction_read_only = on;".formatted(username());
    }
}
