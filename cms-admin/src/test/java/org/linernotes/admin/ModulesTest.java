package org.linernotes.admin;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ModulesTest {
    @Test
    void adminAndGraphqlDoNotKnowEachOther() {
        var classes = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("org.linernotes");

        noClasses()
                .that()
                .resideInAPackage("org.linernotes.admin..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.linernotes.graphql..")
                .check(classes);
        noClasses()
                .that()
                .resideOutsideOfPackage("org.linernotes.admin..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.linernotes.admin..")
                .check(classes);
    }
}
