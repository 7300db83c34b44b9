import { campKitchen } from "./products-camp-kitchen";
import { clothing } from "./products-clothing";
import { homeGoods } from "./products-home";
import { sleepAndShelter } from "./products-sleep-and-shelter";
import { trail } from "./products-trail";

export const products = [...clothing, ...trail, ...sleepAndShelter, ...campKitchen, ...homeGoods];
