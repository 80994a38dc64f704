-- What gates need to know.

-- By which keys each incarnation signs tickets that admit. Outlives a restore.
create table register_ticket_key (
    counter integer not null,
    incarnation integer not null,
    public_key varchar(100) not null,
    primary key (counter, incarnation, public_key)
);

-- Tickets that are not let in, by the numbers of their tokens: the seat is the 48 bits of its hash, and below is the first
-- generation of the print that is let in, 256 for none.
create table inventory_refused_ticket (
    event integer not null,
    counter integer not null,
    incarnation integer not null,
    sale integer not null,
    line smallint not null,
    seat bigint not null,
    below smallint not null,
    why varchar(40) not null,
    primary key (event, counter, incarnation, sale, line, seat)
);
