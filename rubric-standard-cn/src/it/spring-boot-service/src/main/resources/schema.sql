create table if not exists stored_report (
  id bigint generated always as identity primary key,
  standard varchar(200) not null,
  project varchar(100000) not null,
  total numeric(100, 20) not null,
  document clob not null
);
