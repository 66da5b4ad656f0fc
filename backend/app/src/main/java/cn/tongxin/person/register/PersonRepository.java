package cn.tongxin.person.register;

import cn.tongxin.kernel.errors.ProblemCode;
import cn.tongxin.kernel.errors.ProblemException;
import cn.tongxin.kernel.ids.TimeOrderedIds;
import cn.tongxin.kernel.list.ListQuery;
import cn.tongxin.kernel.list.Page;
import cn.tongxin.kernel.scope.Axes;
import cn.tongxin.person.PersonCorrected;
import cn.tongxin.person.Persons;
import cn.tongxin.person.register.PersonViews.PersonRow;
import cn.tongxin.platform.persistence.Cells;
import cn.tongxin.platform.persistence.ListSql;
import cn.tongxin.platform.persistence.ScopedRepository;
import cn.tongxin.platform.persistence.Sql;
import cn.tongxin.platform.persistence.SqlReader;
import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Every query over people; the facade's reach beyond the caller's scope, as it says there. */
@Singleton
class PersonRepository extends ScopedRepository<Person> implements Persons {
    private static final String ROW_COLUMNS =
            "s.id, s.name, s.sex, s.phone, s.unit_code, s.school_id, s.updated_at";
    private static final String FROM = "person s";

    private final SqlReader reader;
    private final TimeOrderedIds ids;
    private final Event<PersonCorrected> corrected;

    PersonRepository(
            Access access, SqlReader reader, TimeOrderedIds ids, Event<PersonCorrected> corrected) {
        super(Person.class, access);
        this.reader = reader;
        this.ids = ids;
        this.corrected = corrected;
    }

    /** A person as it stands in the database, before it is known what the caller may do. */
    record Facts(PersonRow row, int version, Instant createdAt, boolean synthetic) {}

    /** Families are in no register: not even who sees the whole city lists them here. */
    @Override
    protected Sql narrowed() {
        return new Sql("s.unit_code is not null");
    }

    @Override
    protected Sql known() {
        return narrowed();
    }

    @Override
    protected boolean isKnown(Person person) {
        return person.isRegistered();
    }

    Page<PersonRow> page(ListQuery query) {
        return page(query, new ListSql.Projection<>(ROW_COLUMNS, FROM, PersonRepository::row));
    }

    Facts facts(UUID id) {
        return one(
                id,
                new ListSql.Projection<>(
                        ROW_COLUMNS + ", s.version, s.created_at, s.synthetic",
                        FROM,
                        row -> new Facts(row(row), row.whole(), row.instant(), row.flag())));
    }

    @Override
    public Map<UUID, String> names(Collection<UUID> people) {
        if (people.isEmpty()) {
            return Map.of();
        }
        record Named(UUID id, String name) {}
        Sql sql = new Sql("select id, name from person where ").in("id", people, "uuid");
        return reader.list(sql, row -> new Named(row.id(), row.text())).stream()
                .collect(Collectors.toMap(Named::id, Named::name));
    }

    @Override
    public Optional<Card> card(UUID person) {
        return reader.first(
                new Sql(
                        "select id, name, name_sort, phone, unit_code, school_id, version"
                                + " from person where id = ?",
                        person),
                row ->
                        new Card(
                                row.id(),
                                row.text(),
                                row.text(),
                                row.optionalText(),
                                new Axes(row.optionalText(), row.optionalId()),
                                row.whole()));
    }

    @Override
    public List<UUID> alike(String name, String phone) {
        return reader.list(
                new Sql(
                        "select id from person where phone = ? and name = ? and unit_code is not"
                                + " null order by id",
                        phone,
                        name),
                Cells::id);
    }

    @Override
    public List<Alike> alikeAnywhere(Collection<Called> called) {
        if (called.isEmpty()) {
            return List.of();
        }
        return reader.list(
                new Sql(
                        """
                        select p.name, p.phone, p.id, p.unit_code is not null
                          from unnest(?::text[], ?::text[]) as t(name, phone)
                          join person p on p.phone = t.phone and p.name = t.name
                         order by p.id
                        """,
                        Sql.column(called, "text", Called::name),
                        Sql.column(called, "text", Called::phone)),
                row -> new Alike(new Called(row.text(), row.text()), row.id(), row.flag()));
    }

    @Override
    public UUID register(NewPerson person, Axes keptAt) {
        Person added = new Person(ids.next(), keptAt);
        added.describe(person.name(), person.sex(), person.phone());
        add(added);
        return added.id();
    }

    @Override
    public List<UUID> registerUnlisted(List<NewPerson> newcomers) {
        List<Person> added = newcomers.stream().map(this::unlisted).toList();
        addParts(added);
        return added.stream().map(Person::id).toList();
    }

    private Person unlisted(NewPerson person) {
        Person added = new Person(ids.next());
        added.describe(person.name(), person.sex(), person.phone());
        return added;
    }

    /** Who is in a register is corrected there. */
    @Override
    public void describe(UUID person, NewPerson now) {
        Person held = part(person);
        if (held.isRegistered()) {
            throw new ProblemException(ProblemCode.STATE_CONFLICT, "这位家长也是教职工，姓名和手机号由任职的学校更正。");
        }
        boolean renamed = !held.isCalled(now.name());
        held.describe(now.name(), now.sex(), now.phone());
        release(held);
        corrected.fire(new PersonCorrected(person, renamed));
    }

    @Override
    public void move(UUID person, Axes to) {
        Person moved = held(person);
        moved.keepAt(to);
        save(moved);
    }

    Person toCorrect(UUID id) {
        return forWrite(id);
    }

    void corrected(Person person) {
        save(person);
    }

    @Override
    protected Axes axesOf(Person person) {
        return person.axes();
    }

    private static PersonRow row(Cells row) throws SQLException {
        return new PersonRow(
                row.id(),
                row.text(),
                row.text(),
                row.optionalText(),
                row.text(),
                row.optionalId(),
                row.instant());
    }
}
