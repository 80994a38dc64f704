package org.guichet.lab.demo;

import javafx.scene.input.KeyCode;

/**
 * What a clerk does in a rush, key by key: best seats, explicit seats, a group of ten, an accessible pair, both games,
 * standing places, cash with change, card, split, language switch, void, reprint, a customer on hold through a restart.
 */
final class Rush {

    private static final int FINAL = 2790;
    private static final int HURRIED_SALES = 12;

    private final DemoCounter counter;

    Rush(DemoCounter counter) {
        this.counter = counter;
    }

    void play() {
        counter.picture("sell");
        bestSeatsExactCash();
        explicitSeatsWithChange();
        groupOfTenByCard();
        accessiblePair();
        bothGames();
        split();
        hurry();
        onHoldThroughARestart();
        slipOfTheFinger();
        inEnglish();
        standingPlaces();
        anythingFound();
    }

    private void bestSeatsExactCash() {
        enter("2");
        counter.picture("best-seats");
        sellBy(KeyCode.F9);
        counter.picture("confirmed");
    }

    private void explicitSeatsWithChange() {
        enter("104H11-12");
        enter("2E");
        press(KeyCode.F10);
        press(KeyCode.F10);
        counter.picture("cash-tendered");
        sellBy(KeyCode.ENTER);
        counter.picture("change-due");
    }

    private void groupOfTenByCard() {
        enter("10");
        press(KeyCode.ENTER);
        counter.picture("group-of-ten");
        payByCard("004217", "4242");
    }

    private void accessiblePair() {
        counter.keys(keys -> keys.alt(KeyCode.A));
        counter.picture("accessible-pair");
        sellBy(KeyCode.F9);
    }

    private void bothGames() {
        enter("1A1E");
        counter.keys(keys -> keys.alt(KeyCode.L));
        counter.picture("both-games");
        sellBy(KeyCode.F9);
    }

    private void split() {
        enter("4");
        press(KeyCode.F12);
        counter.type("100");
        press(KeyCode.F9);
        counter.picture("split");
        payByCard("004218", "0077");
    }

    private void hurry() {
        for (int sale = 0; sale < HURRIED_SALES; sale++) {
            if (sale % 4 == 0) {
                counter.keys(keys -> keys.alt(KeyCode.Z));
            }
            enter(sale % 3 == 0 ? "2A2J" : "2");
            sellBy(KeyCode.F9);
        }
        counter.picture("after-the-hurry");
    }

    private void onHoldThroughARestart() {
        enter("3");
        press(KeyCode.F7);
        counter.picture("on-hold");
        counter.restart();
        counter.picture("restarted");
        press(KeyCode.F7);
        counter.picture("taken-back");
        sellBy(KeyCode.F9);
    }

    private void slipOfTheFinger() {
        enter("2");
        sellBy(KeyCode.F9);
        find("annuler");
        counter.awaitVoid();
        counter.picture("void");
        press(KeyCode.F8);
        sellBy(KeyCode.F9);
        counter.keys(keys -> keys.ctrl(KeyCode.P));
        counter.picture("reprint");
    }

    private void inEnglish() {
        counter.keys(keys -> keys.alt(KeyCode.G));
        enter("2");
        counter.picture("in-english");
        sellBy(KeyCode.F9);
        press(KeyCode.F6);
        counter.picture("seat-list");
        press(KeyCode.F6);
        press(KeyCode.F1);
        counter.picture("help");
        press(KeyCode.ESCAPE);
        counter.keys(keys -> keys.alt(KeyCode.G));
    }

    private void standingPlaces() {
        counter.chooseEvent(FINAL);
        counter.picture("stadium");
        enter("Parterre 1-3");
        counter.picture("standing");
        payByCard("004219", "1881");
        enter("4");
        counter.picture("stadium-best");
        sellBy(KeyCode.F9);
    }

    private void anythingFound() {
        counter.keys(keys -> keys.ctrl(KeyCode.K));
        counter.frames();
        counter.type("000001");
        counter.frames();
        counter.picture("find");
        press(KeyCode.ESCAPE);
        press(KeyCode.ESCAPE);
    }

    private void find(String words) {
        counter.keys(keys -> keys.ctrl(KeyCode.K));
        counter.frames();
        counter.type(words);
        counter.frames();
        press(KeyCode.ENTER);
    }

    private void payByCard(String reference, String lastFour) {
        press(KeyCode.F11);
        counter.frames();
        counter.type(reference);
        press(KeyCode.ENTER);
        counter.type(lastFour);
        counter.picture("card-" + reference);
        sellBy(KeyCode.ENTER);
    }

    private void enter(String line) {
        counter.type(line);
        press(KeyCode.ENTER);
    }

    private void press(KeyCode code) {
        counter.keys(keys -> keys.press(code));
    }

    private void sellBy(KeyCode code) {
        counter.sale(() -> press(code));
    }
}
