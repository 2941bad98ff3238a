package org.tonghu.registry.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tonghu.registry.internal.House.asOfficer;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tonghu.api.actor.AccountRole;
import org.tonghu.api.data.Uuid7;
import org.tonghu.api.problem.FieldError;
import org.tonghu.api.problem.Problem;
import org.tonghu.registry.internal.file.ChildFile;
import org.tonghu.registry.internal.file.ChildFiles;
import org.tonghu.registry.internal.file.FileHistory;
import org.tonghu.registry.internal.value.FileValues;

class ChildFilesTest {
    private static House house;
    private static long village;

    @BeforeAll
    static void open() {
        house = new House();
        village = house.village(House.MANGSHI, 0);
    }

    @AfterAll
    static void close() {
        house.close();
    }

    private static ChildFiles.Draft draft(ObjectNode values) {
        return new ChildFiles.Draft(village, TestForms.HASH, values);
    }

    private static ChildFile opened(UUID id, ObjectNode values) {
        return asOfficer(
                () -> house.files.save(id, draft(values), Optional.empty()).file());
    }

    private static ChildFile edited(UUID id, ObjectNode values, long version) {
        return asOfficer(
                () -> house.files.save(id, draft(values), Optional.of(version)).file());
    }

    private static void assertProblem(org.assertj.core.api.ThrowableAssert.ThrowingCallable call, String code) {
        assertThatThrownBy(call)
                .isInstanceOf(Problem.class)
                .extracting(it -> ((Problem) it).code())
                .isEqualTo(code);
    }

    @Test
    void a_new_file_gets_its_facts_categories_and_event_in_the_same_transaction() {
        UUID id = Uuid7.next();
        ChildFile file = opened(id, Samples.values("李小明", Samples.idNumber("2015-03-01", 11)));
        assertThat(file.version()).isEqualTo(1);
        assertThat(file.categories()).extracting(ChildFile.Category::code).containsExactly("left-behind");
        assertThat(file.categories().get(0).reasons())
                .extracting(ChildFile.Reason::code)
                .contains("hukou.rural", "parents.both-away");
        assertThat(file.flags()).isEmpty();
        assertThat(house.events)
                .anyMatch(it -> it.subject().equals(id) && it.type().equals("ChildFileOpened"));
        assertThat(asOfficer(() -> house.facts.on(id, java.time.LocalDate.of(2026, 11, 24))))
                .extracting(org.tonghu.api.fact.Fact::code)
                .contains("parents.both-away");
    }

    @Test
    void nothing_of_a_number_or_address_is_stored_in_clear() {
        UUID id = Uuid7.next();
        String number = Samples.idNumber("2015-03-01", 13);
        ObjectNode values = Samples.values("李小明", number);
        values.put("residence", "芒市某街道一号");
        opened(id, values);
        String open = house.db
                .one(
                        org.tonghu.api.data.Sql.of("select open_values from registry_child where id = ?", id),
                        row -> row.string("open_values"))
                .orElseThrow();
        assertThat(open).doesNotContain(number, "芒市某街道", "healthy");
        assertThat(asOfficer(() -> house.files.read(id))
                        .values()
                        .get("idNumber")
                        .asText())
                .isEqualTo(number);
    }

    @Test
    void the_same_put_again_is_harmless_and_another_needs_a_version() {
        UUID id = Uuid7.next();
        ObjectNode values = Samples.values("王芳", "");
        opened(id, values);
        assertThat(asOfficer(() -> house.files.save(id, draft(values), Optional.empty()))
                        .created())
                .isFalse();
        ObjectNode other = values.deepCopy();
        other.put("name", "王芬");
        assertProblem(() -> opened(id, other), "precondition-required");
    }

    @Test
    void an_edit_moves_facts_and_categories_and_is_in_the_history_with_labels() {
        UUID id = Uuid7.next();
        ChildFile file = opened(id, Samples.values("赵强", ""));
        ObjectNode values = (ObjectNode) file.values().deepCopy();
        FileValues.of(values).putText("guardianship.form", "parents");
        FileValues.of(values).putText("schooling", "dropout");
        ChildFile now = edited(id, values, 1);
        assertThat(now.version()).isEqualTo(2);
        assertThat(now.categories()).isEmpty();
        List<FileHistory.Entry> history = asOfficer(() -> house.history.changes(id));
        assertThat(history.get(0).changes()).contains(new FileHistory.Change("schooling", "就学状况", "小学", "辍学"));
        assertThat(asOfficer(() -> house.timeline.of(id))).extracting("text").contains("情况出现：辍学");
    }

    @Test
    void a_stale_edit_gets_the_servers_copy() {
        UUID id = Uuid7.next();
        ObjectNode values = Samples.values("钱多", "");
        opened(id, values);
        ObjectNode other = values.deepCopy();
        other.put("name", "钱少");
        edited(id, other, 1);
        assertThatThrownBy(() -> edited(id, values, 1))
                .isInstanceOf(Problem.class)
                .extracting(it -> ((Problem) it).current())
                .asInstanceOf(InstanceOfAssertFactories.type(ChildFile.class))
                .satisfies(current ->
                        assertThat(current.values().get("name").asText()).isEqualTo("钱少"));
    }

    @Test
    void an_identity_number_has_one_file() {
        String number = Samples.idNumber("2015-03-01", 17);
        UUID first = Uuid7.next();
        opened(first, Samples.values("孙一", number));
        assertThatThrownBy(() -> opened(Uuid7.next(), Samples.values("孙二", number)))
                .isInstanceOf(Problem.class)
                .satisfies(it -> assertThat(((Problem) it).code()).isEqualTo("duplicate-id-number"))
                .extracting(it -> ((Problem) it).current())
                .extracting("id")
                .isEqualTo(first);
        assertThatThrownBy(() -> House.as(
                        AccountRole.COUNTY_OFFICER,
                        530_102_000_000L,
                        () -> house.files.save(
                                Uuid7.next(),
                                new ChildFiles.Draft(
                                        house.village(530_102_000_000L, 0), null, Samples.values("孙三", number)),
                                Optional.empty())))
                .extracting(it -> ((Problem) it).current())
                .isNull();
    }

    @Test
    void wrong_values_are_refused_field_by_field() {
        ObjectNode values = Samples.values("周", "11010519491231002Y");
        values.put("birthDate", "2030-01-01");
        values.put("colour", "blue");
        values.remove("sex");
        assertThatThrownBy(() -> opened(Uuid7.next(), values))
                .isInstanceOf(Problem.class)
                .extracting(it -> ((Problem) it).errors())
                .asInstanceOf(InstanceOfAssertFactories.list(FieldError.class))
                .extracting(FieldError::pointer)
                .contains("/values/idNumber", "/values/birthDate", "/values/colour", "/values/sex");
    }

    @Test
    void a_birth_date_other_than_the_numbers_is_a_flag() {
        ChildFile file = opened(Uuid7.next(), Samples.values("吴用", Samples.idNumber("2014-02-03", 24)));
        assertThat(file.flags())
                .extracting(ChildFile.Flag::code)
                .containsExactly("birth-date.differs-from-id", "sex.differs-from-id");
    }

    @Test
    void another_countys_file_is_not_found_whatever_is_asked() {
        UUID id = Uuid7.next();
        opened(id, Samples.values("郑和", ""));
        long elsewhere = 530_102_000_000L;
        assertProblem(() -> House.as(AccountRole.COUNTY_OFFICER, elsewhere, () -> house.files.read(id)), "not-found");
        assertProblem(
                () -> House.as(AccountRole.COUNTY_OFFICER, elsewhere, () -> house.files.confirm(id)), "not-found");
        assertProblem(
                () -> House.as(
                        AccountRole.COUNTY_OFFICER,
                        elsewhere,
                        () -> house.files.save(
                                id,
                                new ChildFiles.Draft(house.village(elsewhere, 0), null, Samples.values("郑", "")),
                                Optional.empty())),
                "not-found");
        assertProblem(
                () -> House.as(AccountRole.COUNTY_OFFICER, elsewhere, () -> house.history.changes(id)), "not-found");
    }

    @Test
    void a_village_outside_the_area_or_unknown_is_refused() {
        assertProblem(
                () -> asOfficer(() -> house.files.save(
                        Uuid7.next(),
                        new ChildFiles.Draft(533_103_999_999L, null, Samples.values("冯", "")),
                        Optional.empty())),
                "invalid");
    }

    @Test
    void a_village_director_reads_no_illness_and_keeps_it_when_she_edits() {
        UUID id = Uuid7.next();
        ObjectNode values = Samples.values("陈晨", "");
        FileValues.of(values).putText("health.state", "ill");
        FileValues.of(values).putText("health.illnessType", "hiv");
        opened(id, values);
        ChildFile seen = House.as(AccountRole.VILLAGE_DIRECTOR, village, () -> house.files.read(id));
        assertThat(seen.masked()).containsExactly("/health/illnessType");
        assertThat(seen.values().toString()).doesNotContain("hiv");
        assertThat(seen.categories().get(0).reasons())
                .extracting(ChildFile.Reason::code)
                .doesNotContain("illness.grave");
        ObjectNode edit = (ObjectNode) seen.values().deepCopy();
        edit.put("school", "村小");
        House.as(AccountRole.VILLAGE_DIRECTOR, village, () -> house.files.save(id, draft(edit), Optional.of(1L)));
        assertThat(asOfficer(() -> house.files.read(id))
                        .values()
                        .at("/health/illnessType")
                        .asText())
                .isEqualTo("hiv");
    }

    @Test
    void a_province_officer_sees_the_last_four_of_a_number() {
        UUID id = Uuid7.next();
        String number = Samples.idNumber("2015-03-01", 31);
        opened(id, Samples.values("褚遂良", number));
        ChildFile seen = House.as(AccountRole.PROVINCE_OFFICER, 530_000_000_000L, () -> house.files.read(id));
        assertThat(seen.values().get("idNumber").asText()).isEqualTo("*".repeat(14) + number.substring(14));
    }

    @Test
    void confirming_makes_a_stale_file_fresh() {
        UUID id = Uuid7.next();
        opened(id, Samples.values("卫青", ""));
        var before = house.clock.now;
        try {
            house.clock.now = before.plus(java.time.Duration.ofDays(91));
            assertThat(asOfficer(() -> house.files.read(id)).stale()).isTrue();
            assertThat(asOfficer(() -> house.files.confirm(id)).stale()).isFalse();
        } finally {
            house.clock.now = before;
        }
    }

    @Test
    void every_read_is_recorded_apart_from_changes() {
        UUID id = Uuid7.next();
        opened(id, Samples.values("蒋琬", ""));
        asOfficer(() -> house.files.read(id));
        assertThat(asOfficer(() -> house.history.reads(id))).hasSize(1);
        assertThat(asOfficer(() -> house.history.changes(id)))
                .extracting(FileHistory.Entry::action)
                .containsExactly("child.opened");
    }

    @Test
    void markup_and_sql_in_text_come_back_as_they_were() {
        String text = "<script>alert(1)</script>'; drop table registry_child; --";
        ObjectNode values = Samples.values("沈'括\u0000", "");
        values.put("school", text);
        ChildFile file = opened(Uuid7.next(), values);
        assertThat(file.values().get("school").asText()).isEqualTo(text);
        assertThat(file.values().get("name").asText()).isEqualTo("沈'括");
    }

    @Test
    void two_at_the_same_moment_get_one_file_and_a_clear_answer() throws Exception {
        String number = Samples.idNumber("2015-03-01", 77);
        java.util.concurrent.CyclicBarrier start = new java.util.concurrent.CyclicBarrier(2);
        java.util.concurrent.Callable<String> one = () -> {
            start.await();
            try {
                opened(Uuid7.next(), Samples.values("韩双", number));
                return "created";
            } catch (Problem e) {
                return e.code();
            }
        };
        var pool = java.util.concurrent.Executors.newFixedThreadPool(2);
        try {
            var first = pool.submit(one);
            var second = pool.submit(one);
            assertThat(List.of(first.get(), second.get()))
                    .contains("created")
                    .containsAnyOf("duplicate-id-number", "filed-meanwhile");
        } finally {
            pool.shutdown();
        }
    }

    @Test
    void acts_of_a_module_are_told_only_where_it_serves_and_to_who_may_read_it() {
        UUID id = Uuid7.next();
        opened(id, Samples.values("杨志", ""));
        asOfficer(() -> {
            house.audit.changed(
                    "health.treatment-recorded",
                    "child",
                    id,
                    village,
                    java.util.Map.of("health.illness", new org.tonghu.api.audit.Audit.Change(null, "hiv")));
            return null;
        });
        assertThat(asOfficer(() -> house.history.changes(id))).hasSize(1);
        house.modules.contribute("health", new Object(), 5331);
        try {
            assertThat(asOfficer(() -> house.history.changes(id))).hasSize(2);
            assertThat(House.as(AccountRole.VILLAGE_DIRECTOR, village, () -> house.history.changes(id)))
                    .hasSize(1);
        } finally {
            house.modules.withdraw(5331);
        }
    }
}
