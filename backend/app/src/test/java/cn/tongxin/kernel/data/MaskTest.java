package cn.tongxin.kernel.data;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** What masked eyes see (P-14). */
class MaskTest {
    @Test
    void of_a_name_the_first_character_is_left_whatever_its_length_and_script() {
        assertEquals("张*", Mask.NAME.apply("张三"));
        assertEquals("欧*", Mask.NAME.apply("欧阳修文"));
        assertEquals("阿*", Mask.NAME.apply("阿依古丽·买买提"));
        assertEquals("𬎆*", Mask.NAME.apply("𬎆小明"));
        assertEquals("J*", Mask.NAME.apply("John Smith"));
        assertEquals("*", Mask.NAME.apply(""));
    }

    @Test
    void of_a_phone_the_network_and_the_last_four_digits_are_left() {
        assertEquals("138****1234", Mask.PHONE.apply("13812341234"));
        assertEquals("*", Mask.PHONE.apply("110"));
    }
}
