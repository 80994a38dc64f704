package org.guichet.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Every rule fails on the crooked house, and on the classes that break it alone. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RulesBiteTest {

    private static final Pattern TYPE = Pattern
            .compile("<" + Pattern.quote(Layout.CROOKED.root()) + "\\.((?:[a-z0-9]+\\.)*[A-Z]\\w*)(\\.\\w+(?=>))?");
    private static final Path SOURCES = Path.of("src/test/java/org/guichet/architecture/bites");

    private final DependencyRules dependencies = new DependencyRules(Layout.CROOKED);
    private final ConductRules conduct = new ConductRules(Layout.CROOKED);
    private final FormRules form = new FormRules(Layout.CROOKED);
    private JavaClasses crooked;

    @BeforeAll
    void importOnce() {
        crooked = new ClassFileImporter().importPackages(Layout.CROOKED.root());
    }

    @Test
    void theDomainKnowsNoTechnology() {
        assertThat(broken(dependencies.theDomainKnowsNoTechnology()))
                .containsExactly("central.Paints", "journal.SpeaksJson", "kernel.ReadsFiles");
    }

    @Test
    void theDomainKnowsNoClockThreadOrRandom() {
        assertThat(broken(dependencies.theDomainKnowsNoClockThreadOrRandom())).containsExactly("seating.HoldsRandom");
    }

    @Test
    void theDomainKnowsNobodyAbove() {
        assertThat(broken(dependencies.theDomainKnowsNobodyAbove())).containsExactly("inventory.KnowsTheWindow");
    }

    @Test
    void theCounterKnowsTheCentreByItsMessagesOnly() {
        assertThat(broken(dependencies.theCounterKnowsTheCentreByItsMessagesOnly()))
                .containsExactly("sync.ReachesIntoTheCentre");
    }

    @Test
    void packagesHaveNoCycles() {
        assertThat(failures(dependencies.packagesHaveNoCycles())).singleElement().asString()
                .contains("sale.First", "catalogue.Second");
    }

    @Test
    void theWindowNeverTouchesStoreCentreOrTheirEdges() {
        assertThat(broken(dependencies.theWindowNeverTouchesStoreCentreOrTheirEdges()))
                .containsExactly("ui.SellController");
    }

    @Test
    void theCentreNeverTouchesTheWindow() {
        assertThat(broken(dependencies.theCentreNeverTouchesTheWindow())).containsExactly("central.Paints");
    }

    @Test
    void wordsKnowOnlyTheKernel() {
        assertThat(broken(dependencies.wordsKnowOnlyTheKernel())).containsExactly("i18n.KnowsSales");
    }

    @Test
    void nothingDependsOnTheLaboratory() {
        assertThat(broken(dependencies.nothingDependsOnTheLaboratory()))
                .containsExactly("ticketing.spool.NeedsTheLaboratory");
    }

    @Test
    void javafxOnlyInTheWindow() {
        assertThat(broken(dependencies.javafxOnlyInTheWindow())).containsExactly("central.Paints");
    }

    @Test
    void viewModelsKnowNoScene() {
        assertThat(broken(dependencies.viewModelsKnowNoScene())).containsExactly("ui.SellViewModel");
    }

    @Test
    void sqlOnlyInTheStores() {
        assertThat(broken(dependencies.sqlOnlyInTheStores())).containsExactly("ticketing.spool.Queries");
    }

    @Test
    void httpOnlyAtBothEndsOfTheWire() {
        assertThat(broken(dependencies.httpOnlyAtBothEndsOfTheWire())).containsExactly("ticketing.spool.CallsHome");
    }

    @Test
    void pdfboxOnlyWherePagesAreMade() {
        assertThat(broken(dependencies.pdfboxOnlyWherePagesAreMade())).containsExactly("ticketing.spool.MakesPages");
    }

    @Test
    void zxingOnlyWhereBarcodesAreMade() {
        assertThat(broken(dependencies.zxingOnlyWhereBarcodesAreMade()))
                .containsExactly("ticketing.spool.MakesBarcodes");
    }

    @Test
    void bouncyCastleOnlyWhereSignaturesAreMade() {
        assertThat(broken(dependencies.bouncyCastleOnlyWhereSignaturesAreMade()))
                .containsExactly("ticketing.spool.SignsItself");
    }

    @Test
    void clocksChanceThreadsAndExitOnlyAtTheEdges() {
        assertThat(broken(conduct.clocksChanceThreadsAndExitOnlyAtTheEdges())).containsExactly("store.AsksTheClock",
                "store.EndsTheProcess", "store.MakesChance", "store.StartsThreads");
        assertThat(failures(conduct.clocksChanceThreadsAndExitOnlyAtTheEdges()))
                .anyMatch(it -> it.contains("startUnseen"))
                .noneMatch(it -> it.contains("startOn"));
    }

    @Test
    void laboratoryAndCommandsWriteNoBooks() {
        assertThat(failures(conduct.laboratoryAndCommandsWriteNoBooks())).hasSize(3);
        assertThat(broken(conduct.laboratoryAndCommandsWriteNoBooks()))
                .containsExactly("app.command.AppendsItself", "lab.WritesTheBooks");
    }

    @Test
    void noFloatingNumberHoldsMoney() {
        assertThat(brokenFields(form.noFloatingNumberHoldsMoney()))
                .containsExactly("sale.RoundsPrices", "ui.ShowsPrices.ticketPrice");
    }

    @Test
    void domainTypesAreRecordsOrFinal() {
        assertThat(broken(form.domainTypesAreRecordsOrFinal())).containsExactly("sale.RoundsPrices");
    }

    @Test
    void noMutableStaticField() {
        assertThat(brokenFields(form.noMutableStaticField())).containsExactly("store.Books.applied");
    }

    @Test
    void controllersHoldControlsAndTheirViewModel() {
        assertThat(brokenFields(form.controllersHoldControlsAndTheirViewModel()))
                .containsExactly("ui.SellController.books", "ui.SellController.journal");
    }

    @Test
    void controllersDoNotAct() {
        assertThat(broken(form.controllersDoNotAct())).containsExactly("ui.SellController");
    }

    @Test
    void noFileIsLongerThan400Lines(@TempDir Path folder) throws IOException {
        Files.write(folder.resolve("Enough.java"), Collections.nCopies(400, ""));
        Path tooLong = Files.write(folder.resolve("TooLong.java"), Collections.nCopies(401, ""));
        assertThat(new SourceRules(folder).filesOver400Lines()).containsExactly(tooLong.toString());
    }

    @Test
    void onlyTheEdgeCatchesEverything() {
        assertThat(new SourceRules(SOURCES).catchesOfEverything())
                .containsExactly(SOURCES.resolve("store/CatchesEverything.java").toString());
    }

    @Test
    void everyPackageIsNullMarkedAndExplained() {
        assertThat(new SourceRules(SOURCES).packagesWithoutNullMarkedParagraph())
                .contains(SOURCES.resolve("i18n").toString(), SOURCES.resolve("store").toString())
                .doesNotContain(SOURCES.resolve("kernel").toString());
    }

    @Test
    void everyRuleIsShownToBite() {
        assertThat(tests(RulesBiteTest.class)).containsAll(
                tests(ArchitectureTest.class).stream().filter(name -> !name.equals("theHouseWasFound")).toList());
    }

    private List<String> failures(ArchRule rule) {
        return rule.evaluate(crooked).getFailureReport().getDetails();
    }

    /** The types that a rule names first in each of its failures. */
    private Set<String> broken(ArchRule rule) {
        return named(rule, found -> found.group(1));
    }

    /** The same, with the field where a failure names one. */
    private Set<String> brokenFields(ArchRule rule) {
        return named(rule, found -> found.group(1) + Objects.requireNonNullElse(found.group(2), ""));
    }

    private Set<String> named(ArchRule rule, Function<MatchResult, String> name) {
        Set<String> names = new TreeSet<>();
        for (String failure : failures(rule)) {
            TYPE.matcher(failure).results().findFirst().map(name).ifPresent(names::add);
        }
        return names;
    }

    private static List<String> tests(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods()).filter(method -> method.isAnnotationPresent(Test.class))
                .map(java.lang.reflect.Method::getName).toList();
    }
}
