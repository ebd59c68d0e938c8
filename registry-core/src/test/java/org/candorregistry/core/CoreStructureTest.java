package org.candorregistry.core;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.stereotype.Repository;

/** The shape of core: which features there are, who may use whom, and what no one may use. */
@AnalyzeClasses(packages = "org.candorregistry.core", importOptions = ImportOption.DoNotIncludeTests.class)
class CoreStructureTest {

    private static final ApplicationModules FEATURES = ApplicationModules.of("org.candorregistry.core");

    @Test
    void featuresUseOnlyWhatTheyDeclareAndFormNoCircle() {
        FEATURES.verify();
    }

    @Test
    void theFeaturesAreTheseAndNoOthers() {
        assertThat(FEATURES.stream().map(module -> module.getIdentifier().toString()))
                .containsExactlyInAnyOrder(
                        "batch",
                        "card",
                        "client",
                        "clinic",
                        "codelist",
                        "column",
                        "comparison",
                        "cut",
                        "digest",
                        "editcheck",
                        "element",
                        "evidence",
                        "extract",
                        "fact",
                        "failure",
                        "followup",
                        "history",
                        "identity",
                        "imports",
                        "instrument",
                        "link",
                        "outbox",
                        "outcome",
                        "paging",
                        "product",
                        "provider",
                        "quality",
                        "savedcohort",
                        "scoring",
                        "session",
                        "signature",
                        "statistics",
                        "subject",
                        "submission",
                        "treatment",
                        "visit");
    }

    /** Core is used by HTTP and FHIR; it does not know them. */
    @ArchTest
    static final ArchRule knowsNoHttpAndNoFhir = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "jakarta.servlet..",
                    "org.springframework.web..",
                    "org.springframework.http..",
                    "org.springframework.security.core..",
                    "org.springframework.security.oauth2..",
                    "org.springframework.security.web..",
                    "ca.uhn.fhir..",
                    "org.hl7..");

    /** Statistics and scoring are pure: whatever counts, or asks, may use them. */
    @ArchTest
    static final ArchRule statisticsAndScoringKnowNoSpringAndNoDatabase = noClasses()
            .that()
            .resideInAnyPackage("..statistics..", "..scoring..")
            .and()
            .doNotHaveSimpleName("package-info")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "java.sql..", "javax.sql..", "tools.jackson..");

    /** SQL stays behind its feature's service. */
    @ArchTest
    static final ArchRule repositoriesAreTheirFeaturesOwn =
            classes().that().areAnnotatedWith(Repository.class).should().bePackagePrivate();

    @ArchTest
    static final ArchRule dependenciesComeThroughConstructors =
            noFields().should().beAnnotatedWith(Autowired.class);

    /** A moment comes from the injected clock, a day from it too; otherwise no year can be played in a test. */
    @ArchTest
    static final ArchRule timeComesFromTheClock = noClasses()
            .that()
            .doNotHaveSimpleName("CoreConfiguration")
            .should()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .callMethod(java.time.LocalDate.class, "now")
            .orShould()
            .callMethod(java.time.Clock.class, "systemUTC");

    @ArchTest
    static final ArchRule nobodyPrintsToTheConsole = GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
}
