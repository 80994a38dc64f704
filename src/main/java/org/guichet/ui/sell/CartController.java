package org.guichet.ui.sell;

import java.util.Optional;

import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.guichet.ui.common.Icon;
import org.guichet.ui.common.Visible;

/** Binds the right-hand column: cart, customers on hold, tickets to settle, change due, totals. */
final class CartController {

    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final PseudoClass OTHER = PseudoClass.getPseudoClass("other");

    private final SellViewModel screen;
    private final Parent tenderView;

    @FXML
    private Label count;
    @FXML
    private Button tickets;
    @FXML
    private Button clear;
    @FXML
    private VBox prints;
    @FXML
    private ScrollPane scroll;
    @FXML
    private VBox rows;
    @FXML
    private Button linked;
    @FXML
    private VBox empty;
    @FXML
    private StackPane emptyIcon;
    @FXML
    private VBox parked;
    @FXML
    private VBox parkedRows;
    @FXML
    private HBox done;
    @FXML
    private Label doneTitle;
    @FXML
    private Label doneDetail;
    @FXML
    private Label doneChange;
    @FXML
    private VBox totalBox;
    @FXML
    private VBox totals;
    @FXML
    private Label total;
    @FXML
    private StackPane tenderPlace;

    CartController(SellViewModel screen, Parent tenderView) {
        this.screen = screen;
        this.tenderView = tenderView;
    }

    @FXML
    void initialize() {
        CartViewModel cart = screen.cart();
        count.textProperty().bind(cart.countProperty());
        total.textProperty().bind(cart.totalProperty());
        clear.setOnAction(event -> cart.clear());
        emptyIcon.getChildren().setAll(Icon.TICKET.node());
        Visible.when(count, cart.emptyProperty().not());
        Visible.when(clear, cart.emptyProperty().not());
        Visible.when(totalBox, cart.emptyProperty().not());
        Visible.when(scroll, cart.emptyProperty().not());
        Visible.when(parked, screen.parked().openProperty());
        Visible.when(empty, cart.emptyProperty().and(screen.parked().openProperty().not()));
        whenChanged(cart.rows(), this::showRows);
        whenChanged(cart.totals(), this::showTotals);
        whenChanged(screen.prints().rows(), this::showPrints);
        whenChanged(screen.parked().waiting(), this::showParked);
        screen.parked().chosenProperty().addListener((property, before, now) -> showParked());
        linked.setOnAction(event -> screen.linked());
        Visible.when(linked, screen.canLinkProperty());
        LastSaleViewModel sale = screen.sale();
        tickets.textProperty().bind(sale.ticketsProperty());
        tickets.setOnAction(event -> sale.switchTickets());
        sale.otherTicketsProperty().subscribe(other -> tickets.pseudoClassStateChanged(OTHER, other));
        Visible.when(tickets, cart.emptyProperty().not().or(sale.otherTicketsProperty()));
        Visible.when(done, sale.shownProperty());
        doneTitle.textProperty().bind(sale.titleProperty());
        Visible.when(doneChange, sale.changeProperty().isNotEmpty());
        doneChange.textProperty().bind(sale.changeProperty());
        doneDetail.textProperty().bind(sale.detailProperty());
        tenderPlace.getChildren().setAll(tenderView);
    }

    private void showRows() {
        rows.getChildren().clear();
        Optional<String> above = Optional.empty();
        for (CartRow row : screen.cart().rows()) {
            if (!row.event().equals(above)) {
                above = row.event();
                Label event = new Label(above.orElse(""));
                event.getStyleClass().add("cart-event");
                event.setMaxWidth(Double.MAX_VALUE);
                event.setWrapText(true);
                rows.getChildren().add(event);
            }
            rows.getChildren().add(new CartRowView(row, screen.cart()));
        }
        scroll.setVvalue(1);
    }

    private void showTotals() {
        totals.getChildren().setAll(screen.cart().totals().stream().map(line -> line(line, "totals-line")).toList());
    }

    private void showPrints() {
        prints.getChildren().setAll(screen.prints().rows().stream().map(PrintRowView::new).toList());
    }

    private void showParked() {
        parkedRows.getChildren().clear();
        for (int i = 0; i < screen.parked().waiting().size(); i++) {
            ParkedViewModel.Waiting waiting = screen.parked().waiting().get(i);
            int index = i;
            Label seats = new Label(waiting.seats());
            seats.getStyleClass().add("parked-seats");
            Label tickets = new Label(waiting.tickets());
            tickets.getStyleClass().add("quiet");
            Button row = new Button();
            row.setGraphic(new VBox(seats, tickets));
            row.setMaxWidth(Double.MAX_VALUE);
            row.getStyleClass().add("parked-row");
            row.pseudoClassStateChanged(CHOSEN, index == screen.parked().chosenProperty().get());
            row.setOnAction(event -> screen.parked().takeBack(index));
            parkedRows.getChildren().add(row);
        }
    }

    static HBox line(TotalLine line, String style) {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Node label = new Label(line.label());
        Node amount = new Label(line.amount());
        HBox box = new HBox(label, gap, amount);
        box.getStyleClass().add(style);
        return box;
    }

    private static <T> void whenChanged(javafx.collections.ObservableList<T> list, Runnable show) {
        list.addListener((ListChangeListener<T>) change -> show.run());
        show.run();
    }
}
