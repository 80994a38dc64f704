package org.guichet.ui.seatmap;

import java.util.ArrayList;
import java.util.List;

import javafx.scene.Group;
import javafx.scene.control.Label;
import org.jspecify.annotations.Nullable;

/** Small tags at the border of the map with the names of sections whose own names are out of sight. */
final class SectionTags extends Group {

    private @Nullable PlanShape shape;
    /** By section, made when first needed. */
    private @Nullable Label[] tags = {};
    private final List<Label> shown = new ArrayList<>();

    /** @param own where the names stand in the picture; null when it has no seats, and so no tags */
    void place(PlanShape next, @Nullable NamePlaces own, Viewport view, Box buttons) {
        if (next != shape) {
            shape = next;
            tags = new @Nullable Label[next.sections.length];
            shown.clear();
            getChildren().clear();
        }
        shown.forEach(tag -> tag.setVisible(false));
        shown.clear();
        if (own == null || next.sections.length == 0 || !isShown()) {
            return;
        }
        double height = tag(next, 0).getHeight();
        for (BorderNames.Spot spot : BorderNames.find(next, own, view, section -> tag(next, section).getWidth(), height,
                buttons)) {
            Label tag = tag(next, spot.section());
            tag.relocate(Math.rint(spot.x() - tag.getWidth() / 2), Math.rint(spot.y() - height / 2));
            tag.setVisible(true);
            shown.add(tag);
        }
    }

    /** The styles of a window that is closed, or not open yet, are not there to measure by. */
    private boolean isShown() {
        return getScene() != null && getScene().getWindow() != null && getScene().getWindow().isShowing();
    }

    private Label tag(PlanShape of, int section) {
        Label known = tags[section];
        if (known != null) {
            return known;
        }
        Label tag = new Label(of.plan.sections().get(section).name());
        tag.getStyleClass().add("map-section");
        tag.setManaged(false);
        tag.setVisible(false);
        getChildren().add(tag);
        tag.applyCss();
        tag.autosize();
        tags[section] = tag;
        return tag;
    }
}
