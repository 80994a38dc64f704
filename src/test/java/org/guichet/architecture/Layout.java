package org.guichet.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.stream.Stream;

/** Where things live in a house whose root package is {@code root}. */
record Layout(String root) {

    /** The real house. */
    static final Layout HOUSE = new Layout("org.guichet");
    /** The house in which every rule is broken once. */
    static final Layout CROOKED = new Layout("org.guichet.architecture.bites");

    /** Packages whose own level, not their technology sub-packages, is the domain. */
    private static final String[] DOMAIN = {"kernel", "seating", "catalogue", "inventory", "sale", "till", "staff",
        "journal", "wire", "sync", "central", "reporting", "ticketing"};

    DescribedPredicate<JavaClass> domain() {
        return resideInAnyPackage(Stream.of(DOMAIN).map(this::own).toArray(String[]::new)).as("the domain");
    }

    /** The package and all below it. */
    DescribedPredicate<JavaClass> in(String... names) {
        return resideInAnyPackage(Stream.of(names).map(name -> own(name) + "..").toArray(String[]::new))
                .as(String.join(", ", names));
    }

    /** The package's own level. */
    String own(String name) {
        return root + "." + name;
    }
}
