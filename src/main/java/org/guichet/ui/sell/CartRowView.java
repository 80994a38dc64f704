package org.guichet.ui.sell;

import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.guichet.ui.common.Colour;
import org.guichet.ui.common.Icon;

/** A row of the cart: seats as read aloud, their price type to change, amount, what to look at, a way out. */
final class CartRowView extends HBox {

    CartRowView(CartRow row, CartViewModel cart) {
        getStyleClass().add("cart-row");
        Region bar = new Region();
        bar.getStyleClass().add("cart-bar");
        bar.setStyle("-fx-background-color: " + Colour.web(row.colour()));
        Label title = new Label(row.title());
        title.getStyleClass().add("cart-seats");
        title.setWrapText(true);
        VBox words = new VBox(title);
        words.getStyleClass().add("cart-words");
        FlowPane line = new FlowPane(typeButton(row, cart), styled(row.quantity(), "cart-quantity"));
        line.getStyleClass().add("cart-line");
        words.getChildren().add(line);
        row.needs().ifPresent(needs -> words.getChildren().add(check(row, cart, needs)));
        row.warning().ifPresent(warning -> words.getChildren().add(warning(warning)));
        setHgrow(words, Priority.ALWAYS);
        Label amount = styled(row.amount(), "cart-amount");
        amount.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(bar, words, amount, removeButton(row, cart));
    }

    private static Label styled(String text, String style) {
        Label label = new Label(text);
        label.getStyleClass().add(style);
        return label;
    }

    private static Label warning(String text) {
        Label label = styled(text, "cart-warning");
        label.setGraphic(Icon.WARNING.node());
        label.setWrapText(true);
        return label;
    }

    private static CheckBox check(CartRow row, CartViewModel cart, String needs) {
        CheckBox box = new CheckBox(needs);
        box.getStyleClass().add("cart-check");
        box.setSelected(row.checked());
        box.setWrapText(true);
        box.setOnAction(event -> cart.confirm(row, box.isSelected()));
        return box;
    }

    private static Button typeButton(CartRow row, CartViewModel cart) {
        Button button = new Button(row.type());
        button.getStyleClass().add("cart-type");
        button.setGraphic(Icon.CHEVRON.node());
        button.setOnAction(event -> menu(row, cart).show(button, Side.BOTTOM, 0, 2));
        return button;
    }

    private static ContextMenu menu(CartRow row, CartViewModel cart) {
        ContextMenu menu = new ContextMenu();
        for (TypeChoice choice : cart.types(row)) {
            RadioMenuItem item = new RadioMenuItem(choice.text());
            item.setSelected(choice.chosen());
            item.setOnAction(event -> cart.retype(row, choice.letter()));
            menu.getItems().add(item);
        }
        if (row.lines().size() > 1) {
            MenuItem apart = new MenuItem(cart.words().tell("sell.cart.apart"));
            apart.setOnAction(event -> cart.takeApart(row));
            menu.getItems().addAll(new SeparatorMenuItem(), apart);
        }
        return menu;
    }

    private static Button removeButton(CartRow row, CartViewModel cart) {
        Button button = new Button();
        button.getStyleClass().add("cart-remove");
        button.setGraphic(Icon.CROSS.node());
        button.setAccessibleText(cart.words().tell("sell.cart.remove", row.title()));
        button.setOnAction(event -> cart.remove(row));
        return button;
    }
}
