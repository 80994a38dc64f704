package org.guichet.ui.sell;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.geometry.Side;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.guichet.kernel.Message;
import org.guichet.sale.Party;
import org.guichet.seating.SeatingPlan;
import org.guichet.ui.common.Icon;
import org.guichet.ui.common.Notice;
import org.guichet.ui.common.Visible;
import org.guichet.ui.common.Words;
import org.guichet.ui.seatmap.SeatMap;

/** Binds the sell screen: zones, map or list, party, messages. */
final class SellController {

    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");
    private static final PseudoClass TIGHT = PseudoClass.getPseudoClass("tight");
    private static final PseudoClass CROWDED = PseudoClass.getPseudoClass("crowded");
    private static final PseudoClass BRIEF = PseudoClass.getPseudoClass("brief");
    private static final double ROOMY = 1290;
    private static final int LONG_TYPE_NAME = 12;
    private static final int LONG_NAMES = 16;
    /** Letters of all zones together that fit into one row of a small screen. */
    private static final int LONG_ZONES = 82;
    private static final int LARGEST_BUTTON = 6;
    private static final List<Integer> LARGER = List.of(7, 8, 9, 10, 12, 15, 20);

    private final SellViewModel screen;
    private final SeatMap map;
    private final Parent cartView;

    @FXML
    private HBox root;
    @FXML
    private FlowPane chips;
    @FXML
    private Label soldShare;
    @FXML
    private StackPane mapPlace;
    @FXML
    private TableView<Integer> list;
    @FXML
    private TableColumn<Integer, String> sectionColumn;
    @FXML
    private TableColumn<Integer, String> rowColumn;
    @FXML
    private TableColumn<Integer, String> seatColumn;
    @FXML
    private TableColumn<Integer, String> zoneColumn;
    @FXML
    private TableColumn<Integer, String> priceColumn;
    @FXML
    private TableColumn<Integer, String> stateColumn;
    @FXML
    private StackPane cartGlyph;
    @FXML
    private Label parkedItem;
    @FXML
    private StackPane parkedGlyph;
    @FXML
    private Label openItem;
    @FXML
    private Label othersItem;
    @FXML
    private StackPane blockedGlyph;
    @FXML
    private Button listButton;
    @FXML
    private Label obstacle;
    @FXML
    private Label notice;
    @FXML
    private HBox party;
    @FXML
    private Button zone;
    @FXML
    private Label zoneName;
    @FXML
    private StackPane zoneChevron;
    @FXML
    private Button type;
    @FXML
    private Label typeName;
    @FXML
    private StackPane typeChevron;
    @FXML
    private Button best;
    @FXML
    private Button accessible;
    @FXML
    private StackPane accessibleIcon;
    @FXML
    private Button park;
    @FXML
    private StackPane side;

    SellController(SellViewModel screen, SeatMap map, Parent cartView) {
        this.screen = screen;
        this.map = map;
        this.cartView = cartView;
    }

    @FXML
    void initialize() {
        side.getChildren().setAll(cartView);
        zoneChevron.getChildren().setAll(Icon.CHEVRON.node());
        typeChevron.getChildren().setAll(Icon.CHEVRON.node());
        accessibleIcon.getChildren().setAll(Icon.ACCESSIBLE.node());
        cartGlyph.getChildren().setAll(Icon.CHECK.node());
        blockedGlyph.getChildren().setAll(Icon.CROSS.node());
        parkedGlyph.getChildren().setAll(Icon.PAUSE.node());
        Visible.when(parkedItem, Bindings.isNotEmpty(screen.parked().waiting()));
        openItem.setVisible(screen.hasCentre());
        openItem.setManaged(screen.hasCentre());
        othersItem.textProperty().bind(screen.words()
                .bind(screen.hasCentre() ? "sell.legend.others" : "sell.legend.elsewhere"));
        StickyViewModel sticky = screen.sticky();
        soldShare.textProperty().bind(sticky.soldShareProperty());
        zoneName.textProperty().bind(sticky.zoneNameProperty());
        typeName.textProperty().bind(sticky.typeNameProperty());
        zone.setOnAction(event -> menu(zone, sticky.chips().stream()
                .map(chip -> item(chip.name() + " · " + chip.price() + " · " + chip.left(), chip.sticky(),
                        () -> sticky.chooseZone(chip.code())))
                .toList()));
        type.setOnAction(event -> menu(type, sticky.types().stream()
                .map(one -> item(one.text(), one.chosen(), () -> sticky.chooseType(one.letter()))).toList()));
        best.setOnAction(event -> screen.best());
        accessible.setOnAction(event -> screen.accessible());
        park.setOnAction(event -> screen.parked().parkOrTakeBack());
        park.textProperty().bind(screen.parked().labelProperty());
        sticky.chips().addListener((ListChangeListener<ZoneChip>) change -> showChips());
        sticky.partyProperty().addListener((property, before, now) -> showParty(now));
        chips.prefWrapLengthProperty().bind(chips.widthProperty());
        showChips();
        showParty(sticky.party());
        root.widthProperty().addListener((property, before, now) -> fit());
        sticky.typeNameProperty().addListener((property, before, now) -> fit());
        sticky.zoneNameProperty().addListener((property, before, now) -> fit());
        bindMessages();
        bindMap();
        bindList();
    }

    /** Drops what only helps where room is short. */
    private void fit() {
        boolean narrow = root.getWidth() < ROOMY;
        root.pseudoClassStateChanged(NARROW, narrow);
        int type = screen.sticky().typeNameProperty().get().length();
        int names = type + screen.sticky().zoneNameProperty().get().length();
        root.pseudoClassStateChanged(TIGHT, narrow || type > LONG_TYPE_NAME);
        root.pseudoClassStateChanged(CROWDED, narrow && names > LONG_NAMES);
        int zones = screen.sticky().chips().stream()
                .mapToInt(chip -> (chip.name() + chip.price() + chip.left() + wordHere()).length()).sum();
        root.pseudoClassStateChanged(BRIEF, narrow && zones > LONG_ZONES);
    }

    // ---- zones, party, messages

    /** Numbers change all the time, zones hardly ever: a button that is being pressed stays. */
    private void showChips() {
        List<ZoneChip> now = screen.sticky().chips();
        if (now.size() != chips.getChildren().size()) {
            chips.getChildren().setAll(now.stream()
                    .map(chip -> new ZoneChipButton(code -> screen.sticky().chooseZone(code))).toList());
        }
        for (int i = 0; i < now.size(); i++) {
            ((ZoneChipButton) chips.getChildren().get(i)).show(now.get(i), wordHere());
        }
        fit();
    }

    private String wordHere() {
        return screen.words().tell("sell.zone.here.word");
    }

    private void showParty(Party now) {
        party.getChildren().setAll(IntStream.rangeClosed(1, LARGEST_BUTTON).mapToObj(
                people -> people(String.valueOf(people), people == now.size(),
                        () -> screen.sticky().chooseParty(people)))
                .toList());
        boolean large = now.size() > LARGEST_BUTTON;
        Button more = people(large ? String.valueOf(now.size()) : "…", large, () -> {});
        more.setOnAction(event -> menu(more, LARGER.stream().map(people -> item(String.valueOf(people),
                people == now.size(), () -> screen.sticky().chooseParty(people))).toList()));
        party.getChildren().add(more);
    }

    private static Button people(String text, boolean chosen, Runnable act) {
        Button button = new Button(text);
        button.getStyleClass().add("people");
        button.pseudoClassStateChanged(CHOSEN, chosen);
        button.setOnAction(event -> act.run());
        return button;
    }

    private static MenuItem item(String text, boolean chosen, Runnable act) {
        RadioMenuItem item = new RadioMenuItem(text);
        item.setSelected(chosen);
        item.setOnAction(event -> act.run());
        return item;
    }

    private static void menu(Button owner, List<MenuItem> items) {
        ContextMenu menu = new ContextMenu(items.toArray(MenuItem[]::new));
        menu.show(owner, Side.TOP, 0, -4);
    }

    private void bindMessages() {
        Words words = screen.words();
        notice.textProperty().bind(Bindings.createStringBinding(
                () -> screen.noticeProperty().get().map(Notice::message).map(words::tell).orElse(""),
                screen.noticeProperty(), words.languageProperty()));
        Visible.when(notice, notice.textProperty().isNotEmpty());
        screen.noticeProperty().addListener((property, before, now) -> tone(now));
        obstacle.textProperty().bind(Bindings.createStringBinding(() -> tell(screen.sticky().obstacleProperty().get()),
                screen.sticky().obstacleProperty(), words.languageProperty()));
        Visible.when(obstacle, obstacle.textProperty().isNotEmpty());
    }

    private String tell(Optional<Message> message) {
        return message.map(screen.words()::tell).orElse("");
    }

    private void tone(Optional<Notice> now) {
        for (Notice.Tone tone : Notice.Tone.values()) {
            notice.pseudoClassStateChanged(PseudoClass.getPseudoClass(tone.name().toLowerCase(java.util.Locale.ROOT)),
                    now.map(Notice::tone).filter(tone::equals).isPresent());
        }
        notice.setGraphic(switch (now.map(Notice::tone).orElse(Notice.Tone.HINT)) {
            case WARNING -> Icon.WARNING.node();
            case DONE -> Icon.CHECK.node();
            case HINT -> null;
        });
    }

    // ---- map and list

    private void bindMap() {
        mapPlace.getChildren().setAll(map);
        Visible.when(mapPlace, screen.listShownProperty().not());
        map.setOnToggle(screen::toggle);
        map.setOnArea(screen::stand);
        MapBinding.bind(screen, map);
    }

    private void bindList() {
        Visible.when(list, screen.listShownProperty());
        listButton.textProperty().bind(Bindings.createStringBinding(
                () -> screen.words().tell(screen.listShownProperty().get() ? "sell.list.map" : "sell.list.show"),
                screen.listShownProperty(), screen.words().languageProperty()));
        listButton.setOnAction(event -> screen.toggleList());
        SeatListViewModel seats = screen.seats();
        list.setItems(seats.places());
        column(sectionColumn, SeatListViewModel.Seat::section);
        column(rowColumn, SeatListViewModel.Seat::row);
        column(seatColumn, SeatListViewModel.Seat::number);
        column(zoneColumn, SeatListViewModel.Seat::zone);
        column(priceColumn, SeatListViewModel.Seat::price);
        column(stateColumn, SeatListViewModel.Seat::state);
        list.setRowFactory(table -> new SeatRow(seats, screen::toggle));
        list.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.SPACE && list.getSelectionModel().getSelectedItem() != null) {
                screen.toggle(list.getSelectionModel().getSelectedItem());
                event.consume();
            }
        });
        list.getSelectionModel().selectedItemProperty().addListener((property, before, now) -> {
            if (now != null) {
                seats.currentProperty().set(now);
            }
        });
        screen.listShownProperty().addListener((property, before, shown) -> {
            if (shown) {
                showCurrent();
                list.requestFocus();
            } else if (seats.currentProperty().get() != SeatingPlan.NONE) {
                map.focusOn(seats.currentProperty().get());
            }
        });
        screen.cart().rows().addListener((ListChangeListener<CartRow>) change -> list.refresh());
        screen.words().languageProperty().addListener((property, before, now) -> list.refresh());
    }

    /** The list opens on the place that the map was on. */
    private void showCurrent() {
        int place = map.focusedPlaceProperty().get();
        int at = Math.max(0, list.getItems().indexOf(place));
        list.getSelectionModel().select(at);
        list.scrollTo(Math.max(0, at - 3));
    }

    private void column(TableColumn<Integer, String> column, Function<SeatListViewModel.Seat, String> text) {
        column.setCellValueFactory(cell -> new javafx.beans.property.ReadOnlyStringWrapper(
                text.apply(screen.seats().seat(cell.getValue()))));
    }
}
