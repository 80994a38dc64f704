package org.guichet.central.jdbi;

import java.util.List;
import java.util.Optional;
import org.guichet.central.Catalogue;
import org.guichet.wire.CatalogueDocument;
import org.guichet.wire.CatalogueDocument.Plan;
import org.jdbi.v3.core.Handle;

/** The catalogue in force: one row for the season, one for the files of each venue. */
final class CatalogueTables implements Catalogue {

    private final Handle handle;

    CatalogueTables(Handle handle) {
        this.handle = handle;
    }

    @Override
    public Optional<CatalogueDocument> document() {
        return handle.select("select tag, season from inventory_catalogue")
                .map((row, context) -> new CatalogueDocument(row.getString(1), row.getString(2), plans())).findOne();
    }

    private List<Plan> plans() {
        return handle.select("select venue, plan, sidecar from inventory_catalogue_plan order by position")
                .map((row, context) -> new Plan(row.getString(1), row.getString(2), row.getString(3))).list();
    }

    @Override
    public String tag() {
        return handle.select("select tag from inventory_catalogue").mapTo(String.class).findOne().orElse("");
    }

    @Override
    public void put(CatalogueDocument document) {
        handle.execute("delete from inventory_catalogue");
        handle.execute("delete from inventory_catalogue_plan");
        handle.execute("insert into inventory_catalogue (id, tag, season) values (1, ?, ?)", document.tag(),
                document.season());
        int position = 0;
        for (Plan plan : document.plans()) {
            handle.execute("insert into inventory_catalogue_plan (venue, position, plan, sidecar) values (?, ?, ?, ?)",
                    plan.venue(), position++, plan.plan(), plan.sidecar());
        }
    }
}
