package org.candorregistry.api;

import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.candorregistry.api.security.Access;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@AnalyzeClasses(packages = "org.candorregistry.api", importOptions = DoNotIncludeTests.class)
class ApiStructureTest {

    private static final Set<String> ACCESS =
            Arrays.stream(Access.class.getFields()).map(ApiStructureTest::value).collect(Collectors.toSet());

    /** The one exception is the container's own error dispatch, which nobody can call. */
    @ArchTest
    static final ArchRule EVERY_ROUTE_NAMES_WHO_MAY_CALL_IT = methods()
            .that()
            .areMetaAnnotatedWith(RequestMapping.class)
            .and()
            .areNotDeclaredIn("org.candorregistry.api.failure.ProblemErrorController")
            .should(be(new DescribedPredicate<JavaMethod>("annotated with @PreAuthorize and a constant of Access") {
                @Override
                public boolean test(JavaMethod method) {
                    return method.tryGetAnnotationOfType(PreAuthorize.class)
                            .map(access -> ACCESS.contains(access.value()))
                            .orElse(false);
                }
            }));

    /** Elsewhere nothing would look at it: the interceptor asks controllers only. */
    @ArchTest
    static final ArchRule ACCESS_IS_DECLARED_ON_CONTROLLERS_ONLY = methods()
            .that()
            .areAnnotatedWith(PreAuthorize.class)
            .should()
            .beDeclaredInClassesThat()
            .areAnnotatedWith(RestController.class);

    @ArchTest
    static final ArchRule CONTROLLERS_ARE_NOBODYS_TO_CALL =
            classes().that().areAnnotatedWith(RestController.class).should().notBePublic();

    @ArchTest
    static final ArchRule CONTROLLERS_SPEAK_WITH_SERVICES_ONLY = noClasses()
            .that()
            .areAnnotatedWith(RestController.class)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework.jdbc..", "java.sql..", "org.springframework.transaction..");

    @ArchTest
    static final ArchRule PACKAGES_FORM_NO_CIRCLE =
            slices().matching("org.candorregistry.api.(*)..").should().beFreeOfCycles();

    private static String value(Field constant) {
        try {
            return String.valueOf(constant.get(null));
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
