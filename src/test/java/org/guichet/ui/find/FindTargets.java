package org.guichet.ui.find;

import java.util.ArrayList;
import java.util.List;

import org.guichet.journal.SaleEntry;
import org.guichet.ui.CounterInMemory;
import org.guichet.ui.common.Notice;

/** Notes where findings lead. */
public final class FindTargets implements FindViewModel.Target {

    final List<Integer> places = new ArrayList<>();
    final List<String> sales = new ArrayList<>();

    final List<Notice> told = new ArrayList<>();

    @Override
    public int event() {
        return CounterInMemory.GAME_3;
    }

    @Override
    public char type() {
        return 'A';
    }

    @Override
    public void showPlace(int place) {
        places.add(place);
    }

    @Override
    public void tell(Notice notice) {
        told.add(notice);
    }

    @Override
    public void showSale(SaleEntry sale) {
        sales.add(sale.number());
    }
}
