/** Invented officials and real states for the hand-written reports. */
import { countryName } from '../../src/base/countries.ts'
import type { Identity, Place } from '../../src/record/record.ts'

export const state = (country: string): Identity => ({
  name: countryName(country)!,
  country,
  sector: 'GOV',
  type: 'country',
})

const person = (name: string, country: string, role: string, sector = 'GOV'): Identity => ({
  name,
  actor: `invented-${name.toLowerCase().replaceAll(/\W+/g, '-')}`,
  country,
  role,
  sector,
  type: 'person',
})

export const body = (name: string, country: string, sector = 'GOV'): Identity => ({
  name,
  country,
  sector,
  type: 'organisation',
})

export const sargsyan = person('Ani Sarkissova', 'ARM', 'foreign minister')
export const mammadli = person('Rashad Velizade', 'AZE', 'foreign minister')
export const figueira = person('Teresa Figueira', 'BRA', 'trade minister')
export const ledesma = person('Julio Ledesma Prat', 'ARG', 'economy minister')
export const wolska = person('Marta Wolska-Reit', 'POL', 'foreign minister')
export const tesfaye = person('Dawit Tesfaye Abate', 'ETH', 'prime minister')
export const hadary = person('Nadia el-Hadary', 'EGY', 'foreign minister')
export const okada = person('Shinji Okadera', 'JPN', 'defence minister')

export const city = (name: string, country: string, latitude: number, longitude: number): Place => ({
  name,
  country,
  latitude,
  longitude,
  precision: 'city',
  place: `invented-${name.toLowerCase()}`,
})
