package cn.tongxin.schema.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamePinyinTest {
    @ParameterizedTest
    @CsvSource({
        "陆小明,luxiaoming,lxm",
        "吕思思,lusisi,lss",
        "覃曾,qinzeng,qz",
        "欧阳长青,ouyangchangqing,oycq",
        "阿依古丽·买买提,ayigulimaimaiti,ayglmmt",
        "Emily Chen,emilychen,ec",
        "Ｅmily·Ｃhen,emilychen,ec",
        "José,jose,j",
        "韦Anna,weianna,wa",
        "——,'',''"
    })
    void readsNamesAsTheyAreTyped(String name, String whole, String initials) {
        assertEquals(new NamePinyin(whole, initials), NamePinyin.of(name));
    }
}
