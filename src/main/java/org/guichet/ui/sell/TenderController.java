package org.guichet.ui.sell;

import java.util.List;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.guichet.ui.common.KeyBadge;
import org.guichet.ui.common.Visible;
import org.guichet.ui.sell.TenderViewModel.Mode;

/** Binds the panel in which money is taken. */
final class TenderController {

    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final PseudoClass LONG = PseudoClass.getPseudoClass("long");
    /** As many characters fit where every quick amount is equally wide. */
    private static final int SHORT_AMOUNT = 8;

    private final TenderViewModel tender;
    private final CartViewModel cart;

    @FXML
    private VBox panel;
    @FXML
    private Label title;
    @FXML
    private Button close;
    @FXML
    private Label dueLabel;
    @FXML
    private Label due;
    @FXML
    private VBox given;
    @FXML
    private HBox typedLine;
    @FXML
    private Label typedLabel;
    @FXML
    private Label typed;
    @FXML
    private HBox changeLine;
    @FXML
    private Label change;
    @FXML
    private VBox cardFields;
    @FXML
    private TextField reference;
    @FXML
    private TextField lastFour;
    @FXML
    private Label splitHow;
    @FXML
    private HBox paying;
    @FXML
    private VBox buttons;
    @FXML
    private HBox quick;
    @FXML
    private Button card;
    @FXML
    private Button cash;
    @FXML
    private KeyBadge cashKey;

    TenderController(TenderViewModel tender, CartViewModel cart) {
        this.tender = tender;
        this.cart = cart;
    }

    @FXML
    void initialize() {
        BooleanBinding open = is(Mode.CASH, Mode.CARD, Mode.SPLIT);
        Visible.when(panel, open);
        Visible.when(paying, is(Mode.PAYING));
        Visible.when(buttons, is(Mode.PAYING).not());
        Visible.when(typedLine, is(Mode.CASH, Mode.SPLIT));
        Visible.when(changeLine, is(Mode.CASH).and(tender.changeProperty().isNotEmpty()));
        Visible.when(cardFields, is(Mode.CARD));
        Visible.when(splitHow, is(Mode.SPLIT));
        Visible.when(given, Bindings.isNotEmpty(tender.given()));
        Visible.when(quick, is(Mode.CLOSED, Mode.CASH).and(cart.emptyProperty().not()));
        title.textProperty().bind(said("sell.cash.title", "sell.card.title", "sell.split.title"));
        dueLabel.textProperty().bind(said("sell.due", "sell.due.card", "sell.due.rest"));
        typedLabel.textProperty().bind(said("sell.received", "sell.received", "sell.split.part"));
        due.textProperty().bind(tender.dueProperty());
        typed.textProperty().bind(Bindings.createStringBinding(
                () -> tender.typedProperty().get().isEmpty() ? "—" : tender.words().tell("sell.typed.amount",
                        tender.typedProperty().get()),
                tender.typedProperty(), tender.words().languageProperty()));
        change.textProperty().bind(tender.changeProperty());
        reference.textProperty().bindBidirectional(tender.referenceProperty());
        lastFour.textProperty().bindBidirectional(tender.lastFourProperty());
        reference.setOnAction(event -> lastFour.requestFocus());
        close.setOnAction(event -> tender.close());
        card.setOnAction(event -> pressCard());
        cash.setOnAction(event -> pressCash());
        cash.textProperty().bind(said("sell.cash.pay", "sell.card.pay", "sell.cash"));
        cashKey.textProperty().bind(Bindings.when(is(Mode.CASH, Mode.CARD))
                .then(tender.words().bind("shell.key.enter")).otherwise("F9"));
        Visible.when(card, is(Mode.CLOSED, Mode.SPLIT));
        card.disableProperty().bind(cart.emptyProperty());
        cash.disableProperty().bind(cart.emptyProperty());
        tender.given().addListener((ListChangeListener<TotalLine>) changes -> showGiven());
        tender.quick().addListener((ListChangeListener<String>) changes -> showQuick());
        tender.quickChosenProperty().addListener((property, before, now) -> showQuick());
        tender.modeProperty().addListener((property, before, now) -> focus(now));
        showQuick();
    }

    private void pressCard() {
        tender.card();
    }

    /** The green button carries out what is open; exact cash when nothing is. */
    private void pressCash() {
        if (tender.modeProperty().get() == Mode.CASH || tender.modeProperty().get() == Mode.CARD) {
            tender.enter();
        } else {
            tender.exact();
        }
    }

    private void focus(Mode now) {
        if (now == Mode.CARD) {
            reference.requestFocus();
        }
    }

    private void showGiven() {
        given.getChildren().setAll(tender.given().stream().map(line -> (Node) CartController.line(line, "totals-line"))
                .toList());
    }

    private void showQuick() {
        quick.getChildren().clear();
        List<String> amounts = tender.quick();
        quick.pseudoClassStateChanged(LONG, amounts.stream().anyMatch(amount -> amount.length() > SHORT_AMOUNT));
        for (int i = 0; i < amounts.size(); i++) {
            int index = i;
            Button button = new Button(amounts.get(i));
            button.getStyleClass().add("quick-amount");
            button.pseudoClassStateChanged(CHOSEN, index == tender.quickChosenProperty().get());
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(button, Priority.ALWAYS);
            button.setOnAction(event -> tender.quick(index));
            quick.getChildren().add(button);
        }
    }

    private BooleanBinding is(Mode... modes) {
        List<Mode> wanted = List.of(modes);
        return Bindings.createBooleanBinding(() -> wanted.contains(tender.modeProperty().get()),
                tender.modeProperty());
    }

    /** A sentence for cash (also while closed), one for card, one for a split. */
    private javafx.beans.binding.StringBinding said(String inCash, String inCard, String inSplit) {
        return Bindings.createStringBinding(() -> tender.words().tell(switch (tender.modeProperty().get()) {
            case CASH, PAYING -> inCash;
            case CLOSED -> inCash.equals("sell.cash.pay") ? "sell.cash" : inCash;
            case CARD -> inCard;
            case SPLIT -> inSplit;
        }), tender.modeProperty(), tender.words().languageProperty());
    }
}
