package org.guichet.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The house as it stands keeps its rules. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ArchitectureTest {

    private final DependencyRules dependencies = new DependencyRules(Layout.HOUSE);
    private final ConductRules conduct = new ConductRules(Layout.HOUSE);
    private final FormRules form = new FormRules(Layout.HOUSE);
    private final SourceRules sources = new SourceRules(Path.of("src/main/java/org/guichet"));
    private JavaClasses house;

    @BeforeAll
    void importOnce() {
        house = new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(Layout.HOUSE.root());
    }

    @Test
    void theHouseWasFound() {
        assertThat(house.contain("org.guichet.Main")).isTrue();
        assertThat(house.size()).isGreaterThan(50);
        assertThat(sources.count()).isGreaterThan(50);
    }

    @Test
    void theDomainKnowsNoTechnology() {
        dependencies.theDomainKnowsNoTechnology().check(house);
    }

    @Test
    void theDomainKnowsNoClockThreadOrRandom() {
        dependencies.theDomainKnowsNoClockThreadOrRandom().check(house);
    }

    @Test
    void theDomainKnowsNobodyAbove() {
        dependencies.theDomainKnowsNobodyAbove().check(house);
    }

    @Test
    void theCounterKnowsTheCentreByItsMessagesOnly() {
        dependencies.theCounterKnowsTheCentreByItsMessagesOnly().check(house);
    }

    @Test
    void packagesHaveNoCycles() {
        dependencies.packagesHaveNoCycles().check(house);
    }

    @Test
    void theWindowNeverTouchesStoreCentreOrTheirEdges() {
        dependencies.theWindowNeverTouchesStoreCentreOrTheirEdges().check(house);
    }

    @Test
    void theCentreNeverTouchesTheWindow() {
        dependencies.theCentreNeverTouchesTheWindow().check(house);
    }

    @Test
    void wordsKnowOnlyTheKernel() {
        dependencies.wordsKnowOnlyTheKernel().check(house);
    }

    @Test
    void nothingDependsOnTheLaboratory() {
        dependencies.nothingDependsOnTheLaboratory().check(house);
    }

    @Test
    void javafxOnlyInTheWindow() {
        dependencies.javafxOnlyInTheWindow().check(house);
    }

    @Test
    void viewModelsKnowNoScene() {
        dependencies.viewModelsKnowNoScene().check(house);
    }

    @Test
    void sqlOnlyInTheStores() {
        dependencies.sqlOnlyInTheStores().check(house);
    }

    @Test
    void httpOnlyAtBothEndsOfTheWire() {
        dependencies.httpOnlyAtBothEndsOfTheWire().check(house);
    }

    @Test
    void pdfboxOnlyWherePagesAreMade() {
        dependencies.pdfboxOnlyWherePagesAreMade().check(house);
    }

    @Test
    void zxingOnlyWhereBarcodesAreMade() {
        dependencies.zxingOnlyWhereBarcodesAreMade().check(house);
    }

    @Test
    void bouncyCastleOnlyWhereSignaturesAreMade() {
        dependencies.bouncyCastleOnlyWhereSignaturesAreMade().check(house);
    }

    @Test
    void clocksChanceThreadsAndExitOnlyAtTheEdges() {
        conduct.clocksChanceThreadsAndExitOnlyAtTheEdges().check(house);
    }

    @Test
    void laboratoryAndCommandsWriteNoBooks() {
        conduct.laboratoryAndCommandsWriteNoBooks().check(house);
    }

    @Test
    void noFloatingNumberHoldsMoney() {
        form.noFloatingNumberHoldsMoney().check(house);
    }

    @Test
    void domainTypesAreRecordsOrFinal() {
        form.domainTypesAreRecordsOrFinal().check(house);
    }

    @Test
    void noMutableStaticField() {
        form.noMutableStaticField().check(house);
    }

    @Test
    void controllersHoldControlsAndTheirViewModel() {
        form.controllersHoldControlsAndTheirViewModel().check(house);
    }

    @Test
    void controllersDoNotAct() {
        form.controllersDoNotAct().check(house);
    }

    @Test
    void noFileIsLongerThan400Lines() {
        assertThat(sources.filesOver400Lines()).isEmpty();
    }

    @Test
    void onlyTheEdgeCatchesEverything() {
        assertThat(sources.catchesOfEverything()).isEmpty();
    }

    @Test
    void everyPackageIsNullMarkedAndExplained() {
        assertThat(sources.packagesWithoutNullMarkedParagraph()).isEmpty();
    }
}
