package org.guichet.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;

/** Who may know whom. A rule holds on packages that are still empty. */
final class DependencyRules {

    private static final DescribedPredicate<JavaClass> JAVAFX = resideInAnyPackage("javafx..", "com.sun.javafx..",
            "com.sun.glass..", "atlantafx..");
    private static final DescribedPredicate<JavaClass> SQL = resideInAnyPackage("java.sql..", "javax.sql..",
            "org.jdbi..", "org.h2..", "org.postgresql..", "com.zaxxer..", "org.flywaydb..");
    private static final DescribedPredicate<JavaClass> HTTP = resideInAnyPackage("java.net..", "com.sun.net..",
            "io.helidon..");
    private static final DescribedPredicate<JavaClass> JSON = resideInAnyPackage("io.avaje..", "com.fasterxml..",
            "org.tomlj..");
    private static final DescribedPredicate<JavaClass> AWT = resideInAnyPackage("java.awt..", "javax.imageio..",
            "javax.print..", "javax.swing..");
    private static final DescribedPredicate<JavaClass> PDFBOX = resideInAnyPackage("org.apache.pdfbox..",
            "org.apache.fontbox..");
    private static final DescribedPredicate<JavaClass> ZXING = resideInAnyPackage("com.google.zxing..");
    private static final DescribedPredicate<JavaClass> FILES = resideInAnyPackage("java.io..", "java.nio.file..",
            "java.nio.channels..")
            .and(DescribedPredicate
                    .not(belongToAnyOf(Serializable.class, IOException.class, UncheckedIOException.class)));

    private final Layout layout;

    DependencyRules(Layout layout) {
        this.layout = layout;
    }

    ArchRule theDomainKnowsNoTechnology() {
        return noClasses().that(layout.domain()).should().dependOnClassesThat(
                JAVAFX.or(SQL).or(HTTP).or(JSON).or(AWT).or(FILES).or(PDFBOX).or(ZXING).as("are technology"))
                .allowEmptyShould(true);
    }

    ArchRule theDomainKnowsNoClockThreadOrRandom() {
        return noClasses().that(layout.domain()).should().dependOnClassesThat(
                ConductRules.CLOCKS.or(ConductRules.THREADS).or(ConductRules.RANDOMS))
                .allowEmptyShould(true);
    }

    ArchRule theDomainKnowsNobodyAbove() {
        return noClasses().that(layout.domain()).should()
                .dependOnClassesThat(
                        layout.in("ui", "app", "lab", "store", "wire.json", "central.jdbi", "central.http"))
                .allowEmptyShould(true);
    }

    /** The counter speaks to the centre in messages; it never reaches into it. */
    ArchRule theCounterKnowsTheCentreByItsMessagesOnly() {
        return noClasses().that(DescribedPredicate.not(layout.in("central", "app", "lab"))).should()
                .dependOnClassesThat(layout.in("central")).allowEmptyShould(true);
    }

    ArchRule packagesHaveNoCycles() {
        return slices().matching(layout.root() + ".(**)").should().beFreeOfCycles().allowEmptyShould(true);
    }

    ArchRule theWindowNeverTouchesStoreCentreOrTheirEdges() {
        return noClasses().that(layout.in("ui")).should()
                .dependOnClassesThat(layout.in("store", "central").or(resideInAnyPackage("..http..", "..jdbi..")))
                .allowEmptyShould(true);
    }

    ArchRule theCentreNeverTouchesTheWindow() {
        return noClasses().that(layout.in("central")).should().dependOnClassesThat(layout.in("ui").or(JAVAFX))
                .allowEmptyShould(true);
    }

    ArchRule wordsKnowOnlyTheKernel() {
        return noClasses().that(layout.in("i18n")).should()
                .dependOnClassesThat(resideInAnyPackage(layout.root(), layout.root() + "..")
                        .and(DescribedPredicate.not(layout.in("kernel", "i18n"))).as("are neither kernel nor i18n"))
                .allowEmptyShould(true);
    }

    /** Only the command line, which mounts benches and the demo, knows the laboratory. */
    ArchRule nothingDependsOnTheLaboratory() {
        return noClasses().that(DescribedPredicate.not(layout.in("lab", "app.command")))
                .and().resideOutsideOfPackage(layout.root()).should().dependOnClassesThat(layout.in("lab"))
                .allowEmptyShould(true);
    }

    ArchRule javafxOnlyInTheWindow() {
        return noClasses().that(DescribedPredicate.not(layout.in("ui", "app", "lab"))).should()
                .dependOnClassesThat(JAVAFX).allowEmptyShould(true);
    }

    ArchRule viewModelsKnowNoScene() {
        return noClasses().that(simpleNameEndingWith("ViewModel").or(enclosedIn("ViewModel"))).should()
                .dependOnClassesThat(resideInAnyPackage("javafx.scene..", "javafx.stage..", "javafx.fxml.."))
                .allowEmptyShould(true);
    }

    ArchRule sqlOnlyInTheStores() {
        return noClasses().that(DescribedPredicate.not(layout.in("store", "central.jdbi"))).should()
                .dependOnClassesThat(SQL).allowEmptyShould(true);
    }

    ArchRule httpOnlyAtBothEndsOfTheWire() {
        return noClasses().that(DescribedPredicate.not(layout.in("central.http", "sync.http"))).should()
                .dependOnClassesThat(resideInAnyPackage("java.net.http..", "com.sun.net..", "io.helidon.."))
                .allowEmptyShould(true);
    }

    ArchRule pdfboxOnlyWherePagesAreMade() {
        return noClasses().that(DescribedPredicate.not(layout.in("ticketing.pdf", "reporting.export"))).should()
                .dependOnClassesThat(PDFBOX).allowEmptyShould(true);
    }

    ArchRule zxingOnlyWhereBarcodesAreMade() {
        return noClasses().that(DescribedPredicate.not(layout.in("ticketing.barcode"))).should()
                .dependOnClassesThat(ZXING).allowEmptyShould(true);
    }

    ArchRule bouncyCastleOnlyWhereSignaturesAreMade() {
        return noClasses().that(DescribedPredicate.not(layout.in("kernel.system"))).should()
                .dependOnClassesThat(resideInAnyPackage("org.bouncycastle..")).allowEmptyShould(true);
    }

    private static DescribedPredicate<JavaClass> enclosedIn(String ending) {
        return DescribedPredicate.describe("are enclosed in a " + ending, type -> type.getEnclosingClass()
                .map(outer -> outer.getSimpleName().endsWith(ending)).orElse(false));
    }
}
