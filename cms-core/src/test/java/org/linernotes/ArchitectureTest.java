package org.linernotes;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;

/** The features of the core stand on each other in one order, and the picture of it is this test. */
@AnalyzeClasses(packages = "org.linernotes", importOptions = ImportOption.DoNotIncludeTests.class)
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
            "demo");

    @ArchTest
    static final ArchRule featuresUseOnlyThoseBelow = layers();

    @ArchTest
    static final ArchRule introspectionStaysInsideTheModel = noClasses()
            .that()
            .resideInAPackage("org.linernotes.(*)..")
            .and()
            .doNotHaveSimpleName("ContentModel")
            .and()
            .doNotHaveSimpleName("DeclaredType")
            .and()
            .doNotHaveSimpleName("DefinitionReader")
            .and()
            .doNotHaveSimpleName("FieldTypeReader")
            .and(JavaClass.Predicates.resideInAPackage("org.linernotes.content.."))
            .and(notGenerated())
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.micronaut.core.beans..", "io.micronaut.core.type..");

    private static ArchRule layers() {
        var architecture = layeredArchitecture().consideringAllDependencies().withOptionalLayers(true);
        for (var feature : BOTTOM_TO_TOP) {
            architecture = architecture.layer(feature).definedBy("org.linernotes." + feature + "..");
        }
        for (var i = 0; i < BOTTOM_TO_TOP.size(); i++) {
            var above = BOTTOM_TO_TOP.subList(i + 1, BOTTOM_TO_TOP.size()).toArray(String[]::new);
            var layer = architecture.whereLayer(BOTTOM_TO_TOP.get(i));
            architecture =
                    above.length == 0 ? layer.mayNotBeAccessedByAnyLayer() : layer.mayOnlyBeAccessedByLayers(above);
        }
        return architecture.ignoreDependency(notAFeature(), alwaysTrue());
    }

    private static DescribedPredicate<JavaClass> notAFeature() {
        return DescribedPredicate.describe(
                "is no feature",
                type -> BOTTOM_TO_TOP.stream()
                        .noneMatch(feature -> type.getPackageName().startsWith("org.linernotes." + feature)));
    }

    private static DescribedPredicate<JavaClass> notGenerated() {
        return DescribedPredicate.describe(
                "is written by hand", type -> !type.getSimpleName().startsWith("$"));
    }
}
