-- Times are milliseconds since 1970, JSON is text. Where "key" would be said of a run, it is its number: short in every row.

create table runs (
    number   integer primary key,
    id       text not null unique,
    suite    text not null,
    started  bigint not null,
    finished bigint,
    status   text not null,
    config   text not null, -- JSON, setting -> value
    measures text not null  -- JSON, [{name, signature}]
);

-- A sample once for all its repeats.
create table samples (
    run     bigint not null references runs (number),
    ordinal bigint not null,
    id      text not null,
    content text not null, -- JSON
    primary key (run, ordinal),
    unique (run, id)
);

create table trials (
    run     bigint not null,
    ordinal bigint not null,
    repeat  integer not null,
    answer  text, -- JSON, null where the subject gave none
    failure text, -- why it gave none
    message text,
    evidence text, -- JSON, what was paid for all the same
    primary key (run, ordinal, repeat),
    foreign key (run, ordinal) references samples (run, ordinal),
    check ((answer is null) <> (failure is null))
);

create table scores (
    run        bigint not null,
    ordinal    bigint not null,
    repeat     integer not null,
    measure    text not null,
    kind       text not null, -- graded, labelled, abstained, failed
    value      double precision,
    label      text,
    expected   text,
    failure    text,
    message    text, -- of a failure, or why the scorer abstained
    statistics text, -- JSON, [number]
    evidence   text, -- JSON
    primary key (run, ordinal, repeat, measure),
    foreign key (run, ordinal, repeat) references trials (run, ordinal, repeat)
) without rowid;

create table responses (
    key     text primary key, -- the hash of everything that was asked
    model   text not null,
    created bigint not null,
    reply   text not null -- JSON
);

pragma user_version = 1;
