package cn.tongxin.people.intake;

import cn.tongxin.org.Classes;
import cn.tongxin.org.SchoolsToFill;
import cn.tongxin.people.family.GuardianEntry;
import cn.tongxin.people.student.PupilEntry;
import cn.tongxin.platform.imports.ImportTarget;
import cn.tongxin.platform.imports.ImportTools;
import cn.tongxin.platform.imports.OneSchoolImport;
import jakarta.inject.Singleton;
import java.util.UUID;

/** A table of new pupils, each with up to two guardians. */
@Singleton
class PupilImport extends OneSchoolImport<PupilSheetRow> {
    private final SchoolsToFill schools;
    private final Classes classes;
    private final PupilEntry pupils;
    private final GuardianEntry guardians;

    PupilImport(
            ImportTools tools,
            SchoolsToFill schools,
            Classes classes,
            PupilEntry pupils,
            GuardianEntry guardians) {
        super(
                new Imported<>(
                        "students",
                        "学生",
                        "enrolment:write",
                        PupilColumns.all(),
                        PupilSheetRow.class),
                tools);
        this.schools = schools;
        this.classes = classes;
        this.pupils = pupils;
        this.guardians = guardians;
    }

    @Override
    protected ImportTarget<PupilSheetRow> into(UUID school) {
        schools.require(school);
        return new PupilTarget(school, classes.ofSchool(school), pupils, guardians);
    }
}
