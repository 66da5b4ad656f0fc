package cn.tongxin.people.intake;

import cn.tongxin.people.family.LinkRequests.GuardianPerson;
import cn.tongxin.people.family.LinkRequests.LinkTerms;
import cn.tongxin.people.student.StudentRequests.StudentCreate;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/** A row: what the form of a pupil sends, and that of up to two guardians. */
record PupilSheetRow(
        @NotNull @Valid StudentCreate pupil,
        @Valid @Nullable Tied first,
        @Valid @Nullable Tied second) {

    /** A guardian who is not on file yet, or is found there by name and phone. */
    record Tied(@NotNull @Valid GuardianPerson person, @NotNull @Valid LinkTerms terms) {}
}
