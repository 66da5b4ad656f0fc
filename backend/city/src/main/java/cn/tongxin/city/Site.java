package cn.tongxin.city;

/**
 * A school before it has a name: what stands where, and who runs it.
 *
 * @param key the natural key everything else of the school is drawn from
 * @param nth its number among the schools of its unit, county, type and status
 * @param nthInTown its number among those in the same township
 */
record Site(
        String key,
        String unitCode,
        SchoolType type,
        SchoolStatus status,
        int nth,
        int nthInTown,
        Township township,
        Settlement settlement) {

    Draw draw(long seed, String what) {
        return Draw.of(seed, what + "|" + key);
    }

    boolean operating() {
        return status == SchoolStatus.OPERATING;
    }

    /** The school a town or township is known by: 中心小学, 中心幼儿园, 初级中学. */
    boolean first() {
        return operating() && nthInTown == 0;
    }

    /** Outside streets, seat towns and new towns, where a school is called after its place. */
    boolean rural() {
        return !settlement.kind().built();
    }
}
