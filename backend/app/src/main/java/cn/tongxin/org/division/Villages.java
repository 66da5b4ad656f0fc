package cn.tongxin.org.division;

import jakarta.inject.Singleton;

/** Whether a village or community code exists; schools stand in one. */
@Singleton
public class Villages {
    private final DivisionRepository divisions;

    Villages(DivisionRepository divisions) {
        this.divisions = divisions;
    }

    public boolean exists(String code) {
        return divisions.villageName(code).isPresent();
    }
}
