-- Why an entry contradicts the books, in the word that its counter was answered, or empty: it is answered again in that word.
alter table inventory_entry add column contradiction varchar(16) default '' not null;
update inventory_entry set contradiction = coalesce(
    (select min(c.why) from inventory_case c where c.counter = inventory_entry.counter
        and c.incarnation = inventory_entry.incarnation and c.sequence = inventory_entry.sequence
        and c.why in ('not-held', 'fetched-twice', 'no-such-grant', 'unreadable')), 'not-held')
    where conflict = true;
alter table inventory_entry drop column conflict;
