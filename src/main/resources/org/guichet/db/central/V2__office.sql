-- Who the house is and what its people did. All of it outlives a restore.

-- One row, empty until the house is founded.
create table register_house (
    id smallint primary key,
    house varchar not null,
    public_key varchar not null,
    last_act bigint not null
);
insert into register_house (id, house, public_key, last_act) values (1, '', '', 0);

create table register_act (
    number bigint primary key,
    at_millis bigint not null,
    who varchar not null,
    what varchar not null,
    subject varchar not null,
    why varchar not null
);

-- Of a token only its hash is known.
create table register_token (
    hash varchar(64) primary key,
    role varchar(16) not null,
    name varchar not null,
    given_millis bigint not null,
    revoked boolean not null
);
