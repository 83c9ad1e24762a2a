package org.linernotes.admin;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Calendar;
import java.util.Date;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ModulesTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(location -> !location.contains("-tests.jar"))
            .importPackages("org.linernotes");

    /** Who may ask the node's own clock what time it is. */
    private static final Set<String> MAY_ASK_THE_CLOCK = Set.of(
            // The age of what killed programs left in a folder, whose times are this clock's too.
            "org.linernotes.database.Folders.isOlderThanADay",
            // The year after next is no year of a release; a rule of contents sees nothing but the content.
            "org.linernotes.catalog.SongRules.dates");

    @Test
    void adminAndGraphqlDoNotKnowEachOther() {
        noClasses()
                .that()
                .resideInAPackage("org.linernotes.admin..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.linernotes.graphql..")
                .check(CLASSES);
        noClasses()
                .that()
                .resideOutsideOfPackage("org.linernotes.admin..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.linernotes.admin..")
                .check(CLASSES);
    }

    /** What is live, due or expired is for the clock of the database to say; how long something takes is for nanoTime. */
    @Test
    void hardlyAnybodyAsksTheClockOfTheNode() {
        assertThat(CLASSES.stream()
                        .flatMap(type -> type.getCodeUnitAccessesFromSelf().stream())
                        .filter(ModulesTest::asksTheClock)
                        .map(access -> "%s.%s"
                                .formatted(
                                        access.getOriginOwner().getName(),
                                        access.getOrigin().getName())))
                .containsExactlyInAnyOrderElementsOf(MAY_ASK_THE_CLOCK);
    }

    private static boolean asksTheClock(JavaAccess<?> access) {
        var owner = access.getTargetOwner();
        var name = access.getName();
        return (owner.getPackageName().startsWith("java.time") && name.equals("now"))
                || owner.isAssignableTo("java.time.InstantSource")
                || (owner.isEquivalentTo(System.class) && name.equals("currentTimeMillis"))
                || (owner.isAssignableTo(Date.class) && name.equals("<init>"))
                || owner.isAssignableTo(Calendar.class);
    }
}
