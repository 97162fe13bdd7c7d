package dev.rehearse.testing;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Random;

/** The rules that the code of every service keeps. A service checks them with {@code ArchTests.in(HouseRules.class)}. */
public final class HouseRules {

    private HouseRules() {}

    @ArchTest
    public static final ArchRule features_are_free_of_cycles =
            slices().matching("dev.rehearse.*.(*)..").should().beFreeOfCycles().allowEmptyShould(true);

    @ArchTest
    public static final ArchRule only_resources_and_pages_know_http = noClasses()
            .that()
            .haveSimpleNameNotEndingWith("Resource")
            .and()
            .haveSimpleNameNotEndingWith("Pages")
            .and()
            .haveSimpleNameNotEndingWith("Client")
            .and()
            .haveSimpleNameNotStartingWith("Client")
            .and()
            .areTopLevelClasses()
            .should()
            .dependOnClassesThat(resideInAnyPackage("jakarta.ws.rs..", "org.jboss.resteasy.."));

    @ArchTest
    public static final ArchRule persistence_stays_with_entities_and_repositories = noClasses()
            .that()
            .areNotAnnotatedWith("jakarta.persistence.Entity")
            .and()
            .areNotAnnotatedWith("jakarta.persistence.Embeddable")
            .and()
            .areNotAssignableTo("io.quarkus.hibernate.orm.panache.PanacheRepositoryBase")
            .and()
            .areTopLevelClasses()
            .should()
            .dependOnClassesThat(resideInAnyPackage("jakarta.persistence..", "org.hibernate..")
                    .and(resideOutsideOfPackage("org.hibernate.validator..")));

    @ArchTest
    public static final ArchRule nothing_is_injected_into_fields =
            noFields().should().beAnnotatedWith(Inject.class).allowEmptyShould(true);

    @ArchTest
    public static final ArchRule names_say_what_a_class_is =
            noClasses().should().haveNameMatching(".*(Utils?|Helper|Manager|Impl|Dto)");

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
