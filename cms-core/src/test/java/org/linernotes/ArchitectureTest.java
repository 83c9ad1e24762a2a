package org.linernotes;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ArchitectureTest {
    private static final List<String> BOTTOM_TO_TOP = List.of(
            "problem",
            "database",
            "account",
            "event",
            "media",
            "content",
            "catalog",
            "entry",
            "publication",
            "review",
            "live",
            "comment",
            "webhook",
            "transfer",
            "demo",
            "node");

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.linernotes");

    static IntStream places() {
        return IntStream.range(0, BOTTOM_TO_TOP.size() - 1);
    }

    @ParameterizedTest
    @MethodSource("places")
    void aFeatureKnowsOnlyFeaturesBelowIt(int place) {
        var above = BOTTOM_TO_TOP.stream()
                .skip(place + 1L)
                .map(feature -> "org.linernotes." + feature + "..")
                .toArray(String[]::new);

        noClasses()
                .that(resideInAnyPackage("org.linernotes." + BOTTOM_TO_TOP.get(place) + ".."))
                .should()
                .dependOnClassesThat(resideInAnyPackage(above))
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    @Test
    void everyFeatureHasItsPlace() {
        assertThat(CLASSES.stream().map(type -> type.getPackageName().split("\\.", -1)[2]))
                .isSubsetOf(BOTTOM_TO_TOP);
    }

    @Test
    void noTwoDecisionsShareANumber() throws IOException {
        try (var files = Files.list(Path.of("..", "docs", "adr"))) {
            assertThat(files.map(file -> file.getFileName().toString().substring(0, 4)))
                    .isNotEmpty()
                    .allMatch(number -> number.matches("\\d{4}"))
                    .doesNotHaveDuplicates();
        }
    }
}
