package dev.rehearse.formats;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "dev.rehearse.formats", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule of_this_product_it_needs_content_format_only = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "javax.xml..",
                    "org.xml.sax..",
                    "org.w3c.dom..",
                    "org.jspecify..",
                    "org.commonmark..",
                    "org.jsoup..",
                    "de.siegmar.fastcsv..",
                    "dev.rehearse.content..",
                    "dev.rehearse.formats..");

    @ArchTest
    static final ArchRule packages_are_free_of_cycles =
            slices().matching("dev.rehearse.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule names_say_what_a_class_is =
            noClasses().should().haveNameMatching(".*(Utils?|Helper|Manager|Impl|Dto)");
}
