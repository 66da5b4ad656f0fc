package cn.tongxin.city;

import org.jspecify.annotations.Nullable;

/** The identity paper of a pupil and the school number that follows from it. */
record PupilPapers(String idType, @Nullable String idNo, @Nullable String studentNo) {

    static PupilPapers of(Pupil pupil, Origin origin, Draw draw) {
        String idNo = idNo(pupil, origin);
        boolean temporary = draw.below(1_000) < 6;
        int digit = draw.below(10);
        // In kindergarten nobody has a school number.
        if (pupil.place().group().stage() == Stage.PRE) {
            return new PupilPapers(origin.idType(), idNo, null);
        }
        String studentNo;
        if (temporary) {
            studentNo = IdNumbers.temporaryStudentNo(pupil.serial(), pupil.female(), digit);
        } else if (origin.resident() && idNo != null) {
            studentNo = IdNumbers.studentNo(idNo);
        } else {
            studentNo = IdNumbers.formalStudentNo(pupil.serial(), pupil.female());
        }
        return new PupilPapers(origin.idType(), idNo, studentNo);
    }

    /** Passports and permits begin with letters or digits that are never given out. */
    private static @Nullable String idNo(Pupil pupil, Origin origin) {
        return switch (origin) {
            case FOREIGN -> "ZZ%08d".formatted(pupil.serial());
            case HONG_KONG -> "H%010d".formatted(pupil.serial());
            case TAIWAN -> "%08d".formatted(pupil.serial());
            case STATELESS -> null;
            default -> IdNumbers.resident(pupil.serial(), pupil.female());
        };
    }
}
