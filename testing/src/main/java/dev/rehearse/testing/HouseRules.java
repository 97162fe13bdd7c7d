package dev.rehearse.testing;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.doNot;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Random;

/**
 * The rules that the code of every service keeps. A service checks them with {@code ArchTests.in(HouseRules.class)}.
 */
public final class HouseRules {

    private HouseRules() {}

    @ArchTest
    public static final ArchRule features_are_free_of_cycles =
            slices().matching("dev.rehearse.*.(*)..").should().beFreeOfCycles().allowEmptyShould(true);

    /** The parts of a feature, too: they need its package, or it needs them. */
    @ArchTest
    public static final ArchRule packages_are_free_of_cycles =
            slices().matching("dev.rehearse.*.(**)").should().beFreeOfCycles().allowEmptyShould(true);

    @ArchTest
    public static final ArchRule only_resources_and_rest_clients_know_http = noClasses()
            .that()
            .areNotAnnotatedWith("jakarta.ws.rs.Path")
            .and()
            .areNotAnnotatedWith("org.eclipse.microprofile.rest.client.inject.RegisterRestClient")
            .and(doNot(injectRestClients()))
            .and()
            .areTopLevelClasses()
            .should()
            .dependOnClassesThat(resideInAnyPackage("jakarta.ws.rs..", "org.jboss.resteasy.."));

    @ArchTest
    public static final ArchRule only_entities_and_repositories_know_the_database = noClasses()
            .that()
            .areNotAnnotatedWith("jakarta.persistence.Entity")
            .and()
            .areNotAnnotatedWith("jakarta.persistence.Embeddable")
            .and()
            .areNotAnnotatedWith("dev.rehearse.edge.database.Repository")
            .and()
            .areNotAssignableTo("io.quarkus.hibernate.orm.panache.PanacheRepositoryBase")
            .and()
            .areTopLevelClasses()
            .should()
            .dependOnClassesThat(
                    resideInAnyPackage("jakarta.persistence..", "org.hibernate..", "java.sql..", "javax.sql..")
                            .and(resideOutsideOfPackage("org.hibernate.validator.."))
                            .and(doNot(belongToAnyOf(SQLException.class))));

    /** The caller of a REST client handles its exceptions. */
    private static DescribedPredicate<JavaClass> injectRestClients() {
        return describe(
                "inject REST clients",
                type -> type.getConstructors().stream()
                        .flatMap(constructor -> constructor.getParameters().stream())
                        .anyMatch(parameter ->
                                parameter.isAnnotatedWith("org.eclipse.microprofile.rest.client.inject.RestClient")));
    }

    @ArchTest
    public static final ArchRule nothing_is_injected_into_fields =
            noFields().should().beAnnotatedWith(Inject.class).allowEmptyShould(true);

    @ArchTest
    public static final ArchRule names_say_what_a_class_is =
            noClasses().should().haveNameMatching(".*(Utils?|Helper|Manager|Impl|Dto)");

    /** A practice test is what it is called. */
    @ArchTest
    public static final ArchRule only_tests_are_named_so = noClasses().should().haveNameMatching(".*(?<!Practice)Test");

    @ArchTest
    public static final ArchRule time_comes_from_a_clock = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis");

    @ArchTest
    public static final ArchRule chance_is_seeded =
            noClasses().should().callMethod(Math.class, "random").orShould().callConstructor(Random.class);
}
