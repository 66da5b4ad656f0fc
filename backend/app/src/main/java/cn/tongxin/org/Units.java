package cn.tongxin.org;

import java.util.Optional;

/** Facade of the module org: the education bureau and the units that manage schools. */
public interface Units {

    /** Public knowledge, whoever asks; empty for what neither is the bureau nor manages schools. */
    Optional<EducationUnit> find(String code);

    /**
     * @param bureau whether it is the education bureau of the city
     */
    record EducationUnit(String code, String name, boolean bureau) {}
}
