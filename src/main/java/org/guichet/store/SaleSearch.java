package org.guichet.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

import org.jdbi.v3.core.Handle;

/** Finds sales by what a clerk typed, in every way it may be meant at once. */
final class SaleSearch {

    private SaleSearch() {}

    /** The newest sales that match, newest first. */
    static List<Long> sequences(Handle handle, SearchWords said, int limit) {
        Collection<Long> found = new TreeSet<>(Comparator.reverseOrder());
        said.number().ifPresent(number -> handle
                .createQuery("select sequence, number from sale where ordinal = :ordinal order by sequence desc")
                .bind("ordinal", number.ordinal())
                .map((row, _) -> number.means(row.getString("number")) ? row.getLong("sequence") : 0L)
                .filter(sequence -> sequence > 0).forEach(found::add));
        said.cents().ifPresent(cents -> handle.createQuery("""
                select sequence from sale where total = :cents or total + rounding = :cents
                order by sequence desc limit :limit""").bind("cents", cents).bind("limit", limit).mapTo(Long.class)
                .forEach(found::add));
        handle.createQuery("select part from ticket where label = :label order by part desc limit :limit")
                .bind("label", said.label()).bind("limit", limit).mapTo(Long.class)
                .forEach(part -> found.add(Part.sequence(part)));
        handle.createQuery("""
                select t.part from tender t join sale s on s.sequence = t.part / 65536
                where upper(t.reference) = upper(:reference) order by t.part desc limit :limit""")
                .bind("reference", said.reference()).bind("limit", limit).mapTo(Long.class)
                .forEach(part -> found.add(Part.sequence(part)));
        return new ArrayList<>(found).subList(0, Math.min(limit, found.size()));
    }
}
