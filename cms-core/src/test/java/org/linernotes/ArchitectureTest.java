package org.linernotes;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The features of the core stand on each other in one order, and the picture of it is this test. */
class ArchitectureTest {
    private static final List<String> BOTTOM_TO_TOP = List.of(
            "problem",
            "database",
            "account",
            "edge",
            "event",
            "media",
            "content",
            "catalog",
            "entry",
            "publication",
            "review",
            "live",
            "comment",
            "suggestion",
            "webhook",
            "transfer",
            "demo",
            "retention");
    private static final Set<String> WHO_SEE_INTROSPECTIONS =
            Set.of("ContentModel", "DeclaredType", "DefinitionReader", "FieldTypeReader");
    private static final JavaClasses CORE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.linernotes");

    @Test
    void featuresUseOnlyThoseBelow() {
        order().check(CORE);
    }

    @Test
    void introspectionStaysInsideTheModel() {
        noClasses()
                .that(areWrittenByHandAndShouldNotKnowIt())
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.micronaut.core.beans..", "io.micronaut.core.type..")
                .check(CORE);
    }

    /** Otherwise an empty text would arrive as no value at all. */
    @Test
    void rowsAreSentWithTheirEmptyTexts() {
        classes()
                .that()
                .areAnnotatedWith(Serdeable.Serializable.class)
                .should(sendAllTheirValues())
                .check(CORE);
    }

    private static ArchCondition<JavaClass> sendAllTheirValues() {
        return ArchCondition.from(describe(
                "send all their values",
                type -> type.isAnnotatedWith(JsonInclude.class)
                        && type.getAnnotationOfType(JsonInclude.class).value() == JsonInclude.Include.ALWAYS));
    }

    private static ArchRule order() {
        var architecture = layeredArchitecture().consideringAllDependencies().withOptionalLayers(true);
        for (var feature : BOTTOM_TO_TOP) {
            architecture = architecture.layer(feature).definedBy("org.linernotes." + feature + "..");
        }
        for (var i = 0; i < BOTTOM_TO_TOP.size() - 1; i++) {
            var above = BOTTOM_TO_TOP.subList(i + 1, BOTTOM_TO_TOP.size()).toArray(String[]::new);
            architecture = architecture.whereLayer(BOTTOM_TO_TOP.get(i)).mayOnlyBeAccessedByLayers(above);
        }
        return architecture.ignoreDependency(areNoFeature(), alwaysTrue());
    }

    private static DescribedPredicate<JavaClass> areNoFeature() {
        return describe(
                "are no feature",
                type -> BOTTOM_TO_TOP.stream()
                        .noneMatch(feature ->
                                (type.getPackageName() + ".").startsWith("org.linernotes." + feature + ".")));
    }

    private static DescribedPredicate<JavaClass> areWrittenByHandAndShouldNotKnowIt() {
        return describe(
                "are written by hand and should not know it",
                type -> type.getPackageName().equals("org.linernotes.content")
                        && !type.getName().contains(".$")
                        && !WHO_SEE_INTROSPECTIONS.contains(type.getSimpleName()));
    }
}
