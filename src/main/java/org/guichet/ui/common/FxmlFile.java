package org.guichet.ui.common;

/** Every FXML file of the product. */
public enum FxmlFile {
    /** The frame around every screen: rail, header, footer. */
    SHELL("shell"),
    /** Map, party and cart. */
    SELL("sell"),
    /** The right-hand column of the sell screen. */
    CART("cart"),
    /** The panel in which money is taken. */
    TENDER("tender"),
    /** Find anything. */
    FIND("find"),
    /** The line to the centre, tasks, readiness. */
    SYNC("sync"),
    /** Language, then demo or import. */
    FIRST_RUN("first-run"),
    /** Why the counter cannot open, and what to do. */
    START_PROBLEM("start-problem");

    private final String name;

    FxmlFile(String name) {
        this.name = name;
    }

    String resource() {
        return "/org/guichet/fxml/" + name + ".fxml";
    }
}
