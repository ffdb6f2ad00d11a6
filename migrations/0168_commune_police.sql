-- The police of a commune or ward decide on residence (Luật Cư trú 68/2020/QH14 Điều 2 khoản 4): an authority of its own under the
-- province's police, beside the committee.
alter table agency drop constraint agency_kind_check;
alter table agency add constraint agency_kind_check check (kind in (
  'provincial-committee', 'department', 'district-committee', 'commune-committee', 'commune-police', 'division', 'one-stop'
));
