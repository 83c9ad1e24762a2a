package org.linernotes.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresIT {
    @TempDir
    Path path;

    @Test
    void itKeepsItsDataAndItsPasswordBetweenStarts() throws SQLException, IOException {
        var folder = new DataFolder(path);
        try (var first = EmbeddedPostgres.start(folder, TestData.CONFIG);
                var connection = first.login().connect();
                var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE kept AS SELECT 7 AS number");
        }
        var password = folder.password();

        try (var second = EmbeddedPostgres.start(folder, TestData.CONFIG)) {
            assertThat(second.login().password()).isEqualTo(password).hasSize(48);
            assertThat(number(second.login(), "SELECT number FROM kept")).isEqualTo(7);
        }
        assertThat(Files.getPosixFilePermissions(folder.passwordFile()))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void nobodyGetsInWithoutThePassword() {
        TestData.createDatabase(path);
        try (var server = EmbeddedPostgres.start(new DataFolder(path), TestData.CONFIG)) {
            var stranger = new Login(server.login().url(), EmbeddedPostgres.SUPERUSER, "");

            assertThatThrownBy(stranger::connect).isInstanceOf(SQLException.class);
        }
    }

    @Test
    void aSecondNodeOnTheSameFolderIsRefused() {
        TestData.createDatabase(path);
        var folder = new DataFolder(path);
        try (var _ = EmbeddedPostgres.start(folder, TestData.CONFIG)) {
            assertThatThrownBy(() -> EmbeddedPostgres.start(folder, TestData.CONFIG))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageStartingWith("Another node is using the folder " + path);
        }
    }

    @Test
    void theServerThatAKilledNodeLeftRunningIsReplaced() throws SQLException, IOException {
        TestData.createDatabase(path);
        var folder = new DataFolder(path);
        try (var _ = EmbeddedPostgres.start(folder, TestData.CONFIG)) {
            // Started: what follows is what a new node finds.
        }
        var programs = PostgresPrograms.of(folder, TestData.CONFIG);
        programs.start(freePort(), folder, false);
        var orphan = postmaster();

        try (var server = EmbeddedPostgres.start(folder, TestData.CONFIG)) {
            assertThat(number(server.login(), "SELECT 1")).isEqualTo(1);
            assertThat(postmaster()).isNotEqualTo(orphan);
        }
    }

    @Test
    void theFileThatAKilledServerLeftIsNoObstacle() throws SQLException, IOException {
        TestData.createDatabase(path);
        var folder = new DataFolder(path);
        try (var _ = EmbeddedPostgres.start(folder, TestData.CONFIG)) {
            Files.copy(path.resolve("postgres/postmaster.pid"), path.resolve("left.pid"));
        }
        // Its number belongs to another process by now, as happens in containers: to this test.
        var left = Files.readString(path.resolve("left.pid"));
        Files.writeString(
                path.resolve("postgres/postmaster.pid"),
                ProcessHandle.current().pid() + left.substring(left.indexOf('\n')));

        try (var server = EmbeddedPostgres.start(folder, TestData.CONFIG)) {
            assertThat(number(server.login(), "SELECT 1")).isEqualTo(1);
        }
    }

    @Test
    void aFolderThatCannotBeMadeIsNamed() throws IOException {
        var file = Files.writeString(path.resolve("file"), "in the way");

        assertThatThrownBy(() -> EmbeddedPostgres.start(new DataFolder(file.resolve("data")), TestData.CONFIG))
                .isInstanceOf(StartRefused.class)
                .hasMessage("The folder " + file.resolve("data")
                        + " cannot be written: make it writable or set CMS_DATA to another folder.");
    }

    private long postmaster() throws IOException {
        return Long.parseLong(Files.readAllLines(path.resolve("postgres/postmaster.pid"))
                .getFirst()
                .strip());
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static int number(Login login, String sql) throws SQLException {
        try (var connection = login.connect();
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getInt(1);
        }
    }
}
