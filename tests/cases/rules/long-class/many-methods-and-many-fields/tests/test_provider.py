class TestProvider:
    def test_order_1(self) -> int:
        found = self.rows[1]
        return found * 2

    def test_order_2(self) -> int:
        found = self.rows[2]
        return found * 2

    def test_order_3(self) -> int:
        found = self.rows[3]
        return found * 2

    def test_order_4(self) -> int:
        found = self.rows[4]
        return found * 2

    def test_order_5(self) -> int:
        found = self.rows[5]
        return found * 2

    def test_order_6(self) -> int:
        found = self.rows[6]
        return found * 2

    def test_order_7(self) -> int:
        found = self.rows[7]
        return found * 2

    def test_order_8(self) -> int:
        found = self.rows[8]
        return found * 2

    def test_order_9(self) -> int:
        found = self.rows[9]
        return found * 2

    def test_order_10(self) -> int:
        found = self.rows[10]
        return found * 2

    def test_order_11(self) -> int:
        found = self.rows[11]
        return found * 2

    def test_order_12(self) -> int:
        found = self.rows[12]
        return found * 2

    def test_order_13(self) -> int:
        found = self.rows[13]
        return found * 2

    def test_order_14(self) -> int:
        found = self.rows[14]
        return found * 2

    def test_order_15(self) -> int:
        found = self.rows[15]
        return found * 2

    def test_order_16(self) -> int:
        found = self.rows[16]
        return found * 2

    def test_order_17(self) -> int:
        found = self.rows[17]
        return found * 2

    def test_order_18(self) -> int:
        found = self.rows[18]
        return found * 2

    def test_order_19(self) -> int:
        found = self.rows[19]
        return found * 2

    def test_order_20(self) -> int:
        found = self.rows[20]
        return found * 2

    def test_order_21(self) -> int:
        found = self.rows[21]
        return found * 2

    def test_order_22(self) -> int:
        found = self.rows[22]
        return found * 2

    def test_order_23(self) -> int:
        found = self.rows[23]
        return found * 2

    def test_order_24(self) -> int:
        found = self.rows[24]
        return found * 2

    def test_order_25(self) -> int:
        found = self.rows[25]
        return found * 2

    def test_order_26(self) -> int:
        found = self.rows[26]
        return found * 2

    def test_order_27(self) -> int:
        found = self.rows[27]
        return found * 2

    def test_order_28(self) -> int:
        found = self.rows[28]
        return found * 2

    def test_order_29(self) -> int:
        found = self.rows[29]
        return found * 2

    def test_order_30(self) -> int:
        found = self.rows[30]
        return found * 2

    def test_order_31(self) -> int:
        found = self.rows[31]
        return found * 2

    def test_order_32(self) -> int:
        found = self.rows[32]
        return found * 2

    def test_order_33(self) -> int:
        found = self.rows[33]
        return found * 2

    def test_order_34(self) -> int:
        found = self.rows[34]
        return found * 2

    def test_order_35(self) -> int:
        found = self.rows[35]
        return found * 2

    def test_order_36(self) -> int:
        found = self.rows[36]
        return found * 2

    def test_order_37(self) -> int:
        found = self.rows[37]
        return found * 2

    def test_order_38(self) -> int:
        found = self.rows[38]
        return found * 2

    def test_order_39(self) -> int:
        found = self.rows[39]
        return found * 2

    def test_order_40(self) -> int:
        found = self.rows[40]
        return found * 2

    def test_order_41(self) -> int:
        found = self.rows[41]
        return found * 2

    def test_order_42(self) -> int:
        found = self.rows[42]
        return found * 2

    def test_order_43(self) -> int:
        found = self.rows[43]
        return found * 2

    def test_order_44(self) -> int:
        found = self.rows[44]
        return found * 2

    def test_order_45(self) -> int:
        found = self.rows[45]
        return found * 2

    def test_order_46(self) -> int:
        found = self.rows[46]
        return found * 2

    def test_order_47(self) -> int:
        found = self.rows[47]
        return found * 2

    def test_order_48(self) -> int:
        found = self.rows[48]
        return found * 2

    def test_order_49(self) -> int:
        found = self.rows[49]
        return found * 2

    def test_order_50(self) -> int:
        found = self.rows[50]
        return found * 2

    def test_order_51(self) -> int:
        found = self.rows[51]
        return found * 2

    def test_order_52(self) -> int:
        found = self.rows[52]
        return found * 2

    def test_order_53(self) -> int:
        found = self.rows[53]
        return found * 2

    def test_order_54(self) -> int:
        found = self.rows[54]
        return found * 2

    def test_order_55(self) -> int:
        found = self.rows[55]
        return found * 2

    def test_order_56(self) -> int:
        found = self.rows[56]
        return found * 2

    def test_order_57(self) -> int:
        found = self.rows[57]
        return found * 2

    def test_order_58(self) -> int:
        found = self.rows[58]
        return found * 2

    def test_order_59(self) -> int:
        found = self.rows[59]
        return found * 2

    def test_order_60(self) -> int:
        found = self.rows[60]
        return found * 2

    def test_order_61(self) -> int:
        found = self.rows[61]
        return found * 2

    def test_order_62(self) -> int:
        found = self.rows[62]
        return found * 2

    def test_order_63(self) -> int:
        found = self.rows[63]
        return found * 2

    def test_order_64(self) -> int:
        found = self.rows[64]
        return found * 2

    def test_order_65(self) -> int:
        found = self.rows[65]
        return found * 2

    def test_order_66(self) -> int:
        found = self.rows[66]
        return found * 2

    def test_order_67(self) -> int:
        found = self.rows[67]
        return found * 2

    def test_order_68(self) -> int:
        found = self.rows[68]
        return found * 2

    def test_order_69(self) -> int:
        found = self.rows[69]
        return found * 2

    def test_order_70(self) -> int:
        found = self.rows[70]
        return found * 2

    def test_order_71(self) -> int:
        found = self.rows[71]
        return found * 2

    def test_order_72(self) -> int:
        found = self.rows[72]
        return found * 2

    def test_order_73(self) -> int:
        found = self.rows[73]
        return found * 2

    def test_order_74(self) -> int:
        found = self.rows[74]
        return found * 2

    def test_order_75(self) -> int:
        found = self.rows[75]
        return found * 2

    def test_order_76(self) -> int:
        found = self.rows[76]
        return found * 2

    def test_order_77(self) -> int:
        found = self.rows[77]
        return found * 2
