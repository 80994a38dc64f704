package org.guichet.central;

/**
 * The books while one transaction lasts. What concerns one counter begins with {@link Register#lock}, so that nothing else
 * about it happens beside; seats are locked after it, in the order of their event and guid.
 */
public interface Transaction {

    Register register();

    Chains chains();

    Places places();

    Grants grants();

    Sales sales();

    Feeds feeds();

    Cases cases();

    Refusals refusals();

    NamedHolds namedHolds();

    Allotments allotments();

    Catalogue catalogue();

    Office office();

    Baskets baskets();

    WebOrders webOrders();
}
