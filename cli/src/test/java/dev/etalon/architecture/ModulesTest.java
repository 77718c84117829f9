package dev.etalon.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;
import org.jspecify.annotations.NullMarked;

/** Arrows point down only, nothing goes round, names say what a room is for: see ARCHITECTURE.md. */
@AnalyzeClasses(packages = "dev.etalon", importOptions = DoNotIncludeTests.class)
class ModulesTest {
    @ArchTest
    static final ArchRule arrowsPointDown = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("core")
            .definedBy("dev.etalon.core..")
            .layer("metrics")
            .definedBy("dev.etalon.metrics..")
            .layer("confine")
            .definedBy("dev.etalon.confine..")
            .layer("verify")
            .definedBy("dev.etalon.verify..")
            .layer("rating")
            .definedBy("dev.etalon.rating..")
            .layer("optimize")
            .definedBy("dev.etalon.optimize..")
            .layer("encoders")
            .definedBy("dev.etalon.encoders..")
            .layer("files")
            .definedBy("dev.etalon.files..")
            .layer("subjects")
            .definedBy("dev.etalon.subjects..")
            .layer("store")
            .definedBy("dev.etalon.store..")
            .layer("models")
            .definedBy("dev.etalon.models..")
            .layer("llama")
            .definedBy("dev.etalon.llama..")
            .layer("report")
            .definedBy("dev.etalon.report..")
            .layer("app")
            .definedBy("dev.etalon.app..")
            .layer("cli")
            .definedBy("dev.etalon.cli..")
            .whereLayer("cli")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("confine")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("app")
            .mayOnlyBeAccessedByLayers("cli")
            .whereLayer("metrics")
            .mayOnlyBeAccessedByLayers("app", "cli")
            .whereLayer("verify")
            .mayOnlyBeAccessedByLayers("app", "cli")
            .whereLayer("rating")
            .mayOnlyBeAccessedByLayers("app", "cli")
            .whereLayer("optimize")
            .mayOnlyBeAccessedByLayers("app", "cli")
            .whereLayer("encoders")
            .mayOnlyBeAccessedByLayers("app", "cli")
            .whereLayer("files")
            .mayOnlyBeAccessedByLayers("app", "cli")
            .whereLayer("subjects")
            .mayOnlyBeAccessedByLayers("app", "cli")
            .whereLayer("store")
            .mayOnlyBeAccessedByLayers("app", "cli")
            .whereLayer("models")
            .mayOnlyBeAccessedByLayers("app", "cli")
            .whereLayer("llama")
            .mayOnlyBeAccessedByLayers("app", "cli")
            .whereLayer("report")
            .mayOnlyBeAccessedByLayers("app", "cli");

    @ArchTest
    static final ArchRule packagesFormNoCycle =
            slices().matching("dev.etalon.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule packagesAreNamedAfterAConcept = noClasses()
            .should()
            .resideInAnyPackage("..util..", "..utils..", "..common..", "..helper..", "..manager..", "..impl..");

    @ArchTest
    static final ArchRule typesAreNamedAfterAConcept =
            noClasses().should().haveNameMatching(".*(Utils?|Helper|Manager|Impl|Common)");

    @ArchTest
    static final ArchRule everyPackageIsNullMarked =
            classes().that().haveSimpleName("package-info").should().beAnnotatedWith(NullMarked.class);

    @ArchTest
    static final ArchRule onlyTheCommandLinePrints = noClasses()
            .that()
            .resideOutsideOfPackage("dev.etalon.cli..")
            .should(GeneralCodingRules.ACCESS_STANDARD_STREAMS);

    @ArchTest
    static final ArchRule nobodyUsesJavaLogging = GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;

    @ArchTest
    static final ArchRule nobodyEndsTheProcess = noClasses()
            .that()
            .resideOutsideOfPackage("dev.etalon.cli..")
            .should()
            .callMethodWhere(JavaAccess.Predicates.target(
                            com.tngtech.archunit.core.domain.properties.HasName.Predicates.name("exit"))
                    .and(JavaAccess.Predicates.targetOwner(
                            com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo(System.class))));
}
