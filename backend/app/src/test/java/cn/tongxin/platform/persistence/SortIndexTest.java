package cn.tongxin.platform.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.tongxin.kernel.list.FieldMap;
import cn.tongxin.testing.OurClasses;
import cn.tongxin.testing.Rows;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every sort of every list has the column and the index that keyset paging stands on. */
class SortIndexTest {
    private static final Map<String, String> TABLES =
            Map.ofEntries(
                    Map.entry("AccountFields", "account"),
                    Map.entry("AgreementFields", "share_agreement"),
                    Map.entry("AssignmentFields", "staff_assignment"),
                    Map.entry("AuditFields", "audit_event"),
                    Map.entry("CareArrangementFields", "care_arrangement"),
                    Map.entry("CareContactFields", "care_contact"),
                    Map.entry("CourtOrderFields", "court_order"),
                    Map.entry("SafeContactFields", "safe_contact"),
                    Map.entry("ClassFields", "class_group"),
                    Map.entry("ClientFields", "api_client"),
                    Map.entry("ConsentFields", "consent_record"),
                    Map.entry("DeputyFields", "role_grant"),
                    Map.entry("DirectoryFields", "school"),
                    Map.entry("DivisionFields", "division"),
                    Map.entry("DuplicateFields", "student_duplicate"),
                    Map.entry("EnrolmentFields", "enrolment"),
                    Map.entry("ExportRequestFields", "export_request"),
                    Map.entry("GrantFields", "role_grant"),
                    Map.entry("GuardianFields", "guardian"),
                    Map.entry("InboxFields", "inbox_entry"),
                    Map.entry("InstituteFields", "guidance_institute"),
                    Map.entry("JobFields", "job"),
                    Map.entry("JobLineFields", "job_line"),
                    Map.entry("LinkFields", "guardian_link"),
                    // People; behind a figure of schools it is the table of SchoolFields.
                    Map.entry("MetricRowFields", "staff"),
                    Map.entry("OutboxFields", "outbox"),
                    Map.entry("OverrideFields", "rule_override"),
                    Map.entry("OwnRequestFields", "subject_request"),
                    Map.entry("PaperFields", "institute_paper"),
                    Map.entry("PersonFields", "person"),
                    Map.entry("PrivacyTextFields", "privacy_text"),
                    Map.entry("ProposalFields", "proposal"),
                    Map.entry("ResearcherFields", "researcher"),
                    Map.entry("PullFields", "share_pull"),
                    Map.entry("RollOverFields", "roll_over"),
                    Map.entry("SchoolFields", "school"),
                    Map.entry("SealFields", "audit_seal"),
                    Map.entry("SemesterFields", "semester"),
                    Map.entry("SpecialCategoryFields", "special_category"),
                    Map.entry("StaffFields", "staff"),
                    Map.entry("StudentFields", "student"),
                    Map.entry("SubjectRequestFields", "subject_request"),
                    Map.entry("TransferFields", "student_transfer"),
                    Map.entry("UnitFields", "org_unit"),
                    Map.entry("WorkItemFields", "work_item"));

    /** Tables that are sorted faster than an index is read, and why they stay so. */
    private static final Map<String, String> SMALL =
            Map.of(
                    "org_unit", "a few dozen units",
                    "division", "2,008 divisions, their number is set by the state");

    private static final Pattern COLUMN = Pattern.compile("\\b([a-z])\\.([a-z_]+)");

    private final Rows rows = new Rows();

    private record Sort(String list, String name, String table, String column, String id) {}

    private static List<Sort> sorts() throws ReflectiveOperationException {
        List<Sort> sorts = new ArrayList<>();
        for (JavaClass type : OurClasses.ALL) {
            if (type.isAssignableTo(Supplier.class) && type.getSimpleName().endsWith("Fields")) {
                FieldMap fields =
                        (FieldMap)
                                ((Supplier<?>)
                                                type.reflect()
                                                        .getDeclaredConstructor()
                                                        .newInstance())
                                        .get();
                String id = column(fields.idColumn()).group(2);
                for (FieldMap.Sort sort : fields.sorts().values()) {
                    Matcher column = column(sort.column());
                    String table = TABLES.get(type.getSimpleName());
                    assertTrue(
                            table != null,
                            "the table of " + type.getSimpleName() + " is not known here");
                    sorts.add(
                            new Sort(
                                    type.getSimpleName(), sort.name(), table, column.group(2), id));
                }
            }
        }
        return sorts;
    }

    private static Matcher column(String expression) {
        Matcher matcher = COLUMN.matcher(expression);
        assertTrue(matcher.find(), expression);
        return matcher;
    }

    @Test
    void all_lists_are_looked_at() throws ReflectiveOperationException {
        assertEquals(
                List.of(
                        "AccountFields",
                        "AgreementFields",
                        "AssignmentFields",
                        "AuditFields",
                        "CareArrangementFields",
                        "CareContactFields",
                        "ClassFields",
                        "ClientFields",
                        "ConsentFields",
                        "CourtOrderFields",
                        "DeputyFields",
                        "DirectoryFields",
                        "DivisionFields",
                        "DuplicateFields",
                        "EnrolmentFields",
                        "ExportRequestFields",
                        "GrantFields",
                        "GuardianFields",
                        "InboxFields",
                        "InstituteFields",
                        "JobFields",
                        "JobLineFields",
                        "LinkFields",
                        "MetricRowFields",
                        "OutboxFields",
                        "OverrideFields",
                        "OwnRequestFields",
                        "PaperFields",
                        "PersonFields",
                        "PrivacyTextFields",
                        "ProposalFields",
                        "PullFields",
                        "ResearcherFields",
                        "RollOverFields",
                        "SafeContactFields",
                        "SchoolFields",
                        "SealFields",
                        "SemesterFields",
                        "SpecialCategoryFields",
                        "StaffFields",
                        "StudentFields",
                        "SubjectRequestFields",
                        "TransferFields",
                        "UnitFields",
                        "WorkItemFields"),
                sorts().stream().map(Sort::list).distinct().sorted().toList());
    }

    @Test
    void sort_columns_are_never_null() throws ReflectiveOperationException {
        for (Sort sort : sorts()) {
            assertEquals(
                    List.of("t"),
                    rows.read(
                            "select attnotnull from pg_attribute where attrelid = ?::regclass and"
                                    + " attname = ?",
                            sort.table(),
                            sort.column()),
                    sort::toString);
        }
    }

    @Test
    void sort_columns_have_an_index_that_ends_in_them_and_the_id()
            throws ReflectiveOperationException {
        List<Sort> missing = new ArrayList<>();
        for (Sort sort : sorts()) {
            if (!hasIndex(sort) && !SMALL.containsKey(sort.table())) {
                missing.add(sort);
            }
        }
        assertEquals(List.of(), missing);
    }

    /** A unique column needs no id behind it: there are no ties to break. */
    private boolean hasIndex(Sort sort) {
        List<String> indexes =
                rows.read(
                        """
                        select string_agg(a.attname, ',' order by k.place)
                               || case when i.indisunique then ' unique' else '' end
                        from pg_index i
                        cross join unnest(i.indkey::int2[]) with ordinality k(attnum, place)
                        join pg_attribute a on a.attrelid = i.indrelid and a.attnum = k.attnum
                        where i.indrelid = ?::regclass and i.indisvalid
                        group by i.indexrelid, i.indisunique
                        """,
                        sort.table());
        return indexes.stream()
                .anyMatch(
                        index ->
                                index.equals(sort.column() + " unique")
                                        || index.replace(" unique", "")
                                                .matches(
                                                        "(.*,)?%s,%s"
                                                                .formatted(
                                                                        sort.column(), sort.id())));
    }

    @Test
    void the_check_would_notice_a_missing_index() {
        assertTrue(hasIndex(new Sort("", "", "school", "name_sort", "id")));
        assertTrue(hasIndex(new Sort("", "", "school", "identifier_code", "id")));
        assertEquals(false, hasIndex(new Sort("", "", "school", "established_on", "id")));
        assertEquals(false, hasIndex(new Sort("", "", "school", "unit_code", "id")));
    }
}
